public import CorosyncDiagnostics
import CorosyncModel

/// Finds a tie breaker that is switched off for an odd number of votes.
public enum TieBreakerOddRule: Rule {
  public static let ids: [RuleID] = ["tie-breaker-odd-votes"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "auto_tie_breaker without wait_for_all where the votes of the nodes are an odd number.",
    why: "The daemon switches the tie breaker off, with a critical message in the log.",
    example: Example.quorum("auto_tie_breaker: 1"),
    fix: "Add wait_for_all: 1, or remove auto_tie_breaker: an odd number has no ties.",
    source: "votequorum.c votequorum_readconfig")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, votes.isTieBreakerOdd, !votes.lastManStanding,
      let place = configuration.quorum.autoTieBreaker
    else { return [] }
    return [
      finding(
        at: place.range,
        "auto_tie_breaker is switched off: the number of votes (\(votes.ofNodes)) is odd and "
          + "wait_for_all is not set")
    ]
  }
}
