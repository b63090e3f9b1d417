public import CorosyncDiagnostics
import CorosyncModel

/// Finds a link that the daemon's own node has no address for, though `corosync -t` passes.
public enum LocalNodeWithoutLinkRule: Rule {
  public static let ids: [RuleID] = ["local-node-without-link"]
  public static let stage = RuleStage.start
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A link with a section interface that this machine's node has no address for and other "
      + "nodes have, where it is known which node that is.",
    why: "The section gives the link a port, so corosync -t passes. The daemon starts without an "
      + "address to send from, never forms a cluster, and answers no program.",
    example: Example.with {
      $0.interfaces = [["linknumber: 0", "mcastport: 5405"]]
      $0.nodes[0].removeLast()
    },
    fix: "Give every node an address for the same links.",
    source: "totemknet.c totemknet_member_add; totemsrp.c")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let links = subject.links
    let configuration = subject.configuration
    guard configuration.totem.transport == .knet, let local = links.local,
      let node = configuration.nodes.first(where: { $0.position == local })
    else { return [] }
    return links.configured.compactMap { link in
      guard links.settings[link] != nil, links.addresses[local]?[link] == nil,
        let other = links.members[link]?.first
      else { return nil }
      return finding(
        at: configuration.place(of: node),
        "node '\(escaped(node.label))' has no address for link \(link) and never joins the others; "
          + "add \"ring\(link)_addr\"",
        notes: [Diagnostic.Note(at: other.address.range, "another node has one")])
    }
  }
}
