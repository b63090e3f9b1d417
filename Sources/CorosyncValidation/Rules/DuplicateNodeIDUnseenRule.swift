public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes with the `nodeid` of another node that the daemon does not find.
public enum DuplicateNodeIDUnseenRule: Rule {
  public static let ids: [RuleID] = ["duplicate-node-id-unseen"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "Nodes that have the nodeid of another node, in a list of eleven or more, where the "
      + "daemon does not see it.",
    why: "The daemon compares the nodes in the order of their numbers as text and stops too early. "
      + "It starts, and knows only one of the two nodes.",
    example: Example.with {
      $0.nodes = (1...13).map { Example.node($0) }
      $0.nodes[6][1] = "nodeid: 4"
    },
    fix: "Give the node a number that no other node has or had.",
    source: "totemconfig.c check_for_duplicate_nodeids")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    RepeatedNodeIDs(subject).findings.filter { !$0.isSeen }.map { repeated in
      finding(at: repeated.range, repeated.message, notes: [repeated.note])
    }
  }
}
