public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes that no daemon can find itself in.
public enum NodeUnfindableRule: Rule {
  public static let ids: [RuleID] = ["node-unfindable"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A node with neither a name nor an address for link 0, behind others.",
    why: "A daemon looks for itself by these two, so that of this node does not start; the others "
      + "take the file. corosync-qdevice leaves the node out of the list that it sends.",
    example: Example.with { $0.nodes[2] = ["nodeid: 3"] },
    fix: "Write the machine's host name (uname -n) as the node's name.",
    source: "totemconfig.c find_local_node, totem_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard subject.options.localNode == nil, NodeListMissingRule.check(subject).isEmpty,
      NodeNameMissingRule.check(subject).isEmpty
    else { return [] }
    return configuration.nodes.filter { $0.isUnfindable && $0.position > 0 }.map {
      finding(
        at: configuration.place(of: $0),
        "node '\(escaped($0.label))' has neither a name nor \"ring0_addr\", so its daemon does not "
          + "find itself; add its host name as \"name\"")
    }
  }
}

extension Node {
  /// Whether a daemon has nothing to find itself by in the node.
  var isUnfindable: Bool { name == nil && addresses[.lowest] == nil }
}
