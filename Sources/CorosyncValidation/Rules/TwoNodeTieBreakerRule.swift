public import CorosyncDiagnostics
import CorosyncModel

/// Finds `two_node` together with a tie breaker.
public enum TwoNodeTieBreakerRule: Rule {
  public static let ids: [RuleID] = ["two-node-with-tie-breaker"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "two_node together with auto_tie_breaker.",
    why:
      "The daemon switches two_node off, with a critical message in the log; the wait_for_all that "
      + "came with it stays on.",
    example: Example.with {
      $0.nodes.removeLast()
      $0.quorum += ["two_node: 1", "auto_tie_breaker: 1"]
    },
    fix: "Keep one of the two.",
    source: "votequorum.c votequorum_readconfig")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let votes = Votes(subject.configuration)
    guard votes.isOn, votes.isTwoNode, votes.tieBreaker != .off, !votes.hasDevice,
      let place = subject.configuration.quorum.twoNode
    else { return [] }
    return [
      finding(
        at: place.range, "two_node is switched off by auto_tie_breaker; keep one of the two")
    ]
  }
}
