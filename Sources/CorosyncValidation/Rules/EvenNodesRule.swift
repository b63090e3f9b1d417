public import CorosyncDiagnostics
import CorosyncModel

/// Finds an even number of votes without a way to break a tie.
public enum EvenNodesRule: Rule {
  public static let ids: [RuleID] = ["even-votes-without-tie-breaker"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds:
      "Four or more nodes with an even number of votes, without tie breaker and quorum device.",
    why: "When the cluster divides into two halves neither has quorum, and all of it stops.",
    example: Example.with { $0.nodes.append(Example.node(4)) },
    fix: "Add a quorum device, or auto_tie_breaker: 1.",
    source: "votequorum(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, votes.nodes >= 4, votes.ofNodes % 2 == 0, votes.expected == nil,
      configuration.quorum.autoTieBreaker == nil, configuration.quorum.device == nil,
      configuration.index.sections("quorum.device").isEmpty, !votes.lastManStanding,
      let place = configuration.quorum.provider
    else { return [] }
    return [
      finding(
        at: place.range,
        "\(votes.ofNodes) votes can divide into two halves without quorum; add a quorum device or "
          + "\"auto_tie_breaker: 1\"")
    ]
  }
}
