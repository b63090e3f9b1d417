import CorosyncConf

/// The lab's configuration, as text to be edited by hand.
struct LabFile: Sendable {
  var text: String

  /// What it means to the installed daemon's release.
  var configuration: Configuration {
    Configuration(Document(Array(text.utf8), release: .debian12))
  }

  /// The same with lines below that of the transport.
  func totem(_ lines: String...) -> LabFile {
    LabFile(
      text: text.replacing(/transport: \w+\n/, maxReplacements: 1) {
        "\($0.output)\(lines.joined(separator: "\n"))\n"
      })
  }

  /// The same with another transport, and so without encryption.
  func transport(_ name: String) -> LabFile {
    replacing("transport: knet", with: "transport: \(name)").without("crypto_")
  }

  /// The same with debug messages in the log.
  func debug() -> LabFile { replacing("logging {\n", with: "logging {\ndebug: on\n") }

  /// The same with a limit for a resource of the host.
  func limit(_ resource: String, _ value: String) -> LabFile {
    end("resources {\nsystem {\n\(resource) {\nmax: \(value)\n}\n}\n}")
  }

  /// The same with a section `interface` for a link.
  func interface(_ link: Int, _ lines: String...) -> LabFile {
    totem("interface {\nlinknumber: \(link)\n\(lines.joined(separator: "\n"))\n}")
  }

  /// The same with lines below the provider of quorum.
  func quorum(_ lines: String...) -> LabFile {
    let provider = "provider: corosync_votequorum\n"
    return replacing(provider, with: provider + lines.joined(separator: "\n") + "\n")
  }

  /// The same with votes for all nodes.
  func votes(_ votes: Int) -> LabFile {
    replacing("ring0_addr", with: "quorum_votes: \(votes)\n\t\tring0_addr")
  }

  /// The same with votes for one node.
  func votes(_ votes: Int, of node: Int) -> LabFile {
    replacing("nodeid: \(node)\n", with: "nodeid: \(node)\n\t\tquorum_votes: \(votes)\n")
  }

  /// The same with lines in front of what the section `system` has.
  func system(_ lines: String...) -> LabFile {
    replacing("system {\n", with: "system {\n\(lines.joined(separator: "\n"))\n")
  }

  /// The same with a node in front of the others.
  func node(_ lines: String...) -> LabFile {
    replacing("nodelist {\n", with: "nodelist {\nnode {\n\(lines.joined(separator: "\n"))\n}\n")
  }

  /// The same with text behind its end.
  func end(_ text: String) -> LabFile { LabFile(text: self.text + text + "\n") }

  /// The same with another text everywhere.
  func replacing(_ old: String, with new: String) -> LabFile {
    LabFile(text: text.replacing(old, with: new))
  }

  /// The same without the lines that have the text.
  func without(_ part: String) -> LabFile {
    LabFile(
      text: text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains(part) }.joined(separator: "\n"))
  }

  /// The same without the section of a node.
  func withoutNode(_ name: String) -> LabFile {
    section(of: name).map { replacing($0, with: "") } ?? self
  }

  /// The same with the sections of two nodes in each other's place.
  func swapping(_ first: String, _ second: String) -> LabFile {
    guard let one = section(of: first), let two = section(of: second) else { return self }
    return replacing(one, with: "%").replacing(two, with: one).replacing("%", with: two)
  }

  private func section(of name: String) -> String? {
    let sections = text.matches(of: /\tnode \{\n[^}]*\}\n/).map { String($0.output) }
    return sections.first { $0.contains("name: \(name)\n") }
  }

  /// The same with a version.
  func version(_ number: Int) -> LabFile {
    LabFile(text: text.replacing(/config_version: \d+/, with: "config_version: \(number)"))
  }
}
