/// The section and name in a file that a name of the daemon's map comes from.
struct FilePlace: Hashable {
  var section: String
  var name: String

  /// Undoes what the daemon's parser does to names.
  ///
  /// Takes the numbers of links and nodes and the names of subsystems and daemons out again.
  /// Source: coroparse.c main_config_parser_cb.
  init(of cmapKey: String) {
    let parts = cmapKey.split(separator: ".", omittingEmptySubsequences: false)
    self = Self.special(parts) ?? FilePlace(parts)
  }

  private init(_ parts: [Substring]) {
    section = parts.dropLast().joined(separator: ".")
    name = parts.last.map(String.init) ?? ""
  }

  private init(section: String, _ rest: ArraySlice<Substring>) {
    let inner = rest.dropLast()
    self.section = ([Substring(section)] + inner).joined(separator: ".")
    name = rest.last.map(String.init) ?? ""
  }

  private init(section: String, name: some StringProtocol) {
    self.section = section
    self.name = String(name)
  }

  private static func special(_ parts: [Substring]) -> FilePlace? {
    guard parts.count >= 3 else { return nil }
    switch (parts[0], parts[1]) {
    case ("totem", "interface"): return interface(parts)
    case ("nodelist", "node") where parts.count > 3 && isNumber(parts[2]):
      return FilePlace(section: "nodelist.node", parts[3...])
    case ("logging", "logger_subsys") where parts.count > 3:
      return FilePlace(section: "logging.logger_subsys", name: parts[parts.count - 1])
    case ("logging", "logging_daemon") where parts.count > 3:
      return FilePlace(section: "logging.logging_daemon", name: parts[parts.count - 1])
    case ("uidgid", "config") where parts.count == 4:
      return FilePlace(section: "uidgid", name: parts[2])
    default: return nil
    }
  }

  private static func interface(_ parts: [Substring]) -> FilePlace? {
    guard isNumber(parts[2]) else { return nil }
    switch parts.count {
    case 3: return FilePlace(section: "totem.interface", name: "linknumber")
    case 5 where parts[3] == "member" && isNumber(parts[4]):
      return FilePlace(section: "totem.interface.member", name: "memberaddr")
    default: return FilePlace(section: "totem.interface", parts[3...])
    }
  }

  private static func isNumber(_ part: Substring) -> Bool {
    !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
