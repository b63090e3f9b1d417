public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes whose number corosync can't make of their address.
public enum NodeIDNeedsIPv4Rule: Rule {
  public static let ids: [RuleID] = ["node-id-needs-ipv4"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "Nodes without nodeid and without an IPv4 address, with udp or udpu.",
    why: "Without nodeid the daemon makes the number of the IPv4 address; where there is none it "
      + "refuses the file, at start and at a reload.",
    example: Example.udp("udpu") {
      $0.nodes = (1...3).map {
        Example.node($0).dropLast() + ["ring0_addr: fd00::\($0)"]
      }
      $0.nodes[2].remove(at: 1)
    },
    fix: "Give every node a nodeid.",
    source: "totemconfig.c generate_nodeid")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let transport = subject.transport, transport != .knet,
      subject.configuration.nodeListCounts
    else { return [] }
    return subject.configuration.nodes.compactMap { node in
      guard node.id == nil, isWithoutNumber(node, subject) else { return nil }
      return finding(
        at: node.addresses[.lowest]?.range ?? subject.configuration.place(of: node),
        "node '\(escaped(node.label))' has no nodeid, and no IPv4 address to make one of; add one")
    }
  }

  private static func isWithoutNumber(_ node: Node, _ subject: RuleSubject) -> Bool {
    guard let address = node.addresses[.lowest] else {
      // The node's own daemon goes on with memory that it has freed; that of others with 0.
      return subject.links.local == node.position
    }
    let text = AddressText(address.value)
    let resolver = subject.options.resolver
    if text.isUsable([.v4], resolver) == false { return true }
    return text.address([.v4], resolver) == .v4(.max)
  }
}
