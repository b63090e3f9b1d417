public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes with the `nodeid` of another node.
public enum DuplicateNodeIDRule: Rule {
  public static let ids: [RuleID] = ["duplicate-node-id"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "Nodes that have the nodeid of another node.",
    why:
      "The daemon does not start with such a file, and a reload takes it without a word and then "
      + "knows only one of the two nodes.",
    example: Example.with { $0.nodes[2][1] = "nodeid: 2" },
    fix: "Give the node a number that no other node has or had.",
    source: "totemconfig.c check_for_duplicate_nodeids")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    RepeatedNodeIDs(subject).findings.filter(\.isSeen).map { repeated in
      finding(at: repeated.range, repeated.message, notes: [repeated.note])
    }
  }
}
