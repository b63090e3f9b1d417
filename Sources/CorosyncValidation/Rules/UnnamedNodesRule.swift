public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes without a name among nodes with one.
public enum UnnamedNodesRule: Rule {
  public static let ids: [RuleID] = ["node-unnamed"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A node without a name, or with an empty one, where other nodes have one, and any such "
      + "node for Proxmox VE and pcs.",
    why: "Tools take the address for the name then, or skip the node. A second link can't be added "
      + "before all nodes have names.",
    example: Example.with { $0.nodes[2].removeFirst() },
    fix: "Add the machine's host name as name.",
    source: "corosync.conf(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let nodes = configuration.nodes
    let hasNames = nodes.contains { $0.name?.value.isEmpty == false }
    guard hasNames || subject.options.profile == .proxmox || subject.options.profile == .pcs,
      NodeNameMissingRule.check(subject).isEmpty
    else { return [] }
    return nodes.filter { ($0.name?.value.isEmpty ?? true) && !$0.isUnfindable }.map { node in
      finding(
        at: node.name?.range ?? configuration.place(of: node),
        "node '\(escaped(node.label))' has no name; add \"name\" with the machine's host name")
    }
  }
}
