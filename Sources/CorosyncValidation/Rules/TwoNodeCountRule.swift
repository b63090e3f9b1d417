public import CorosyncDiagnostics
import CorosyncModel

/// Finds `two_node` in a cluster of another size.
public enum TwoNodeCountRule: Rule {
  public static let ids: [RuleID] = ["two-node-count"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "two_node in a cluster that has not exactly two nodes with one vote each.",
    why:
      "One vote is quorum whenever at most two nodes are visible: with three nodes, both sides of "
      + "a 2:1 split are quorate.",
    example: Example.quorum("two_node: 1"),
    fix: "Remove the key.",
    source: "votequorum(5); votequorum.c")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, votes.isTwoNode, votes.nodes != 2 || votes.ofNodes != 2, votes.nodes > 0,
      let place = configuration.quorum.twoNode
    else { return [] }
    let count = votes.nodes == 1 ? "is one node" : "are \(votes.nodes) nodes"
    let sum = votes.ofNodes == 1 ? "one vote" : "\(votes.ofNodes) votes"
    return [
      finding(
        at: place.range,
        "two_node is for exactly two nodes with one vote each, and there \(count) with "
          + "\(sum); remove it",
        fixIts: configuration.unsetting("quorum.two_node", isSafe: false))
    ]
  }
}
