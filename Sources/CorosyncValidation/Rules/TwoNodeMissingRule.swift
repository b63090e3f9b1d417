public import CorosyncDiagnostics
import CorosyncModel

/// Finds two nodes that can't go on alone.
public enum TwoNodeMissingRule: Rule {
  public static let ids: [RuleID] = ["two-node-missing"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "Two nodes with one vote each, without two_node, tie breaker and quorum device.",
    why:
      "When one node is lost the other one has half of the votes, which is no quorum: the cluster "
      + "stops.",
    example: Example.with { $0.nodes.removeLast() },
    fix: "Write two_node: 1 (it needs fencing), or add a quorum device.",
    source: "votequorum(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, votes.nodes == 2, votes.ofNodes == 2, configuration.quorum.twoNode == nil,
      configuration.quorum.device == nil, votes.tieBreaker == .off, votes.expected ?? 2 == 2,
      let place = configuration.quorum.provider
    else { return [] }
    return [
      finding(
        at: place.range,
        "of two nodes neither has quorum alone; write \"two_node: 1\", or add a quorum device")
    ]
  }
}
