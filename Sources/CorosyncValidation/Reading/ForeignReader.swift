import CorosyncSyntax

/// What a tool other than corosync can't read, or reads differently.
///
/// Source: each tool's own reader, run on files with these constructs.
struct ForeignReader {
  private let profile: Profile

  init(_ profile: Profile) { self.profile = profile }

  /// What to call the tool.
  var name: String {
    switch profile {
    case .proxmox: "Proxmox VE"
    case .pcs: "pcs"
    case .crmsh: "crmsh"
    }
  }

  /// What the tool makes of a key's line; nil where it reads it as corosync does.
  func objection(to line: Line, in document: Document) -> String? {
    let value = document[line.value]
    switch profile {
    case .proxmox: return proxmox(line, value, in: document)
    case .pcs: return value.contains(UInt8(ascii: "}")) ? "refuses a \"}\" in a value" : nil
    case .crmsh: return nil
    }
  }

  /// The first bytes that keep the tool from reading the file at all; nil where it reads it.
  func unreadable(in document: Document) -> Range<Int>? {
    guard profile != .proxmox, String(validating: document.bytes, as: UTF8.self) == nil else {
      return nil
    }
    let line = document.lines.first {
      String(validating: document[$0.content], as: UTF8.self) == nil
    }
    return line?.content ?? 0..<0
  }

  private func proxmox(_ line: Line, _ value: ArraySlice<UInt8>, in document: Document) -> String? {
    if value.isEmpty { return "takes the next word of the file for the value of an empty key" }
    if value.contains(UInt8(ascii: "#")) { return "cuts a value off at \"#\"" }
    if value.contains(where: isBlank) { return "refuses a value of several words" }
    let between = document[line.name.upperBound..<line.value.lowerBound]
    if between.first != UInt8(ascii: ":") { return "refuses a blank before the colon" }
    return between.count < 2 ? "refuses a colon without a blank behind it" : nil
  }

  /// What the tool makes of a section; nil where it reads it as corosync does.
  func objection(
    toSection path: String, isRepeated: Bool, _ line: Line, in document: Document
  ) -> String? {
    let between = document[line.name.upperBound..<line.contentEnd].prefix {
      $0 != UInt8(ascii: "{")
    }
    if between.contains(UInt8(ascii: ":")), profile != .pcs {
      return "does not take a colon before \"{\""
    }
    if path.contains("."), document[line.name].contains(UInt8(ascii: ".")) {
      return "takes a section whose name has a dot for another one"
    }
    guard profile == .proxmox else { return nil }
    if between.isEmpty { return "refuses a \"{\" without a blank before it" }
    return isRepeated && !Self.isRepeatable(path) ? "refuses a second section of this name" : nil
  }

  /// Whether Proxmox VE takes several sections of a path: nodes, links and what is in them.
  private static func isRepeatable(_ path: String) -> Bool {
    ["nodelist.node", "totem.interface"].contains { path == $0 || path.hasPrefix($0 + ".") }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
