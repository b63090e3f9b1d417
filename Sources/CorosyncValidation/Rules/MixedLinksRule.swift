public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes that can't start because they have no address for a link of the others.
public enum MixedLinksRule: Rule {
  public static let ids: [RuleID] = ["node-without-link"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A node without an address for a link, where the numbers of addresses are equal all the "
      + "same or there is one link only.",
    why:
      "The daemon of that node does not start; it says that there is no multicast port. The other "
      + "nodes take the file, and the links between some nodes never connect.",
    example: Example.with { $0.nodes[2].removeLast() },
    fix: "Give every node an address for the same links.",
    source: "totemconfig.c totem_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let links = subject.links
    let configured = links.configured
    if let local = links.local { return configured.compactMap { problem($0, on: local, subject) } }
    guard configured.count == 1 || Set(configured.map(links.memberCount)).count == 1 else {
      return []
    }
    return configured.flatMap { link in
      subject.configuration.nodes.filter {
        !$0.isUnfindable && links.memberCount(link) > 0
          && links.addresses[$0.position]?[link] == nil
      }.map { missing(link, on: $0, subject) }
    }
  }

  /// What keeps the daemon of one node from a port for a link.
  private static func problem(
    _ link: UInt32, on position: Int, _ subject: RuleSubject
  ) -> Diagnostic? {
    let links = subject.links
    let configuration = subject.configuration
    let hasAddress = links.addresses[position]?[link] != nil
    if hasAddress, configuration.nodeListCounts { return nil }
    let port = configuration.interfaces[LinkNumber(rawValue: UInt8(link))]?.port
    if let port, port.value == 0 {
      return finding(
        at: port.range, "link \(link) has no port; write \"mcastport\" from 1 to 65535")
    }
    guard !hasAddress, links.settings[link] == nil else { return nil }
    return configuration.nodes.first { $0.position == position }.map {
      missing(link, on: $0, subject)
    }
  }

  private static func missing(_ link: UInt32, on node: Node, _ subject: RuleSubject) -> Diagnostic {
    let other = subject.links.members[link]?.first
    return finding(
      at: subject.configuration.place(of: node),
      "node '\(escaped(node.label))' has no address for link \(link) and can't start; "
        + "add \"ring\(link)_addr\"",
      notes: other.map { [Diagnostic.Note(at: $0.address.range, "another node has one")] } ?? [])
  }
}
