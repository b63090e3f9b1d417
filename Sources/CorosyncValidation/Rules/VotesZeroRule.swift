public import CorosyncDiagnostics
import CorosyncModel

/// Finds clusters in which half of the nodes or more have no vote.
public enum VotesZeroRule: Rule {
  public static let ids: [RuleID] = ["votes-zero"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "quorum_votes: 0 at half of the nodes or more.",
    why: "Quorum is then counted among few nodes or none: the loss of one can stop the cluster.",
    example: Example.with { for i in 0..<2 { $0.nodes[i].append("quorum_votes: 0") } },
    fix: "Remove quorum_votes: every node has one vote.",
    source: "votequorum(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let nodes = subject.configuration.nodes
    let without = nodes.compactMap { node in node.votes.flatMap { $0.value == 0 ? $0 : nil } }
    guard let first = without.first, without.count * 2 >= nodes.count else { return [] }
    return [
      finding(at: first.range, "\(without.count) of \(nodes.count) nodes have no vote")
    ]
  }
}
