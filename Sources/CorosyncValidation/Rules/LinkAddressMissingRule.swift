public import CorosyncDiagnostics
import CorosyncModel

/// Finds links that not all nodes have an address for.
public enum LinkAddressMissingRule: Rule {
  public static let ids: [RuleID] = ["link-address-missing"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A link that fewer nodes have an address for than another link.",
    why: "The daemon refuses different numbers, at start and at a reload: every node needs an "
      + "address for every link.",
    example: Example.with {
      $0.nodes = [Example.node(1, links: 0...1), Example.node(2), Example.node(3, links: 0...1)]
    },
    fix: "Add the address, or remove the link from all nodes.",
    source: "corosync.conf(5); totemconfig.c totem_volatile_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let links = subject.links
    let configured = links.configured
    guard configured.count > 1, Set(configured.map(links.memberCount)).count > 1 else { return [] }
    var findings: [Diagnostic] = []
    for link in configured {
      guard let present = links.members[link]?.first else { continue }
      let note = Diagnostic.Note(at: present.address.range, "another node has one for link \(link)")
      for node in configuration.nodes where links.addresses[node.position]?[link] == nil {
        findings.append(
          finding(
            at: configuration.place(of: node),
            "node '\(escaped(node.label))' has no address for link \(link); "
              + "add \"ring\(link)_addr\", or remove it from all nodes",
            notes: [note]))
      }
    }
    return findings
  }
}
