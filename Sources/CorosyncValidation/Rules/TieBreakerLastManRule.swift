public import CorosyncDiagnostics
import CorosyncModel

/// Finds a tie breaker and last man standing in a cluster with an odd number of votes.
public enum TieBreakerLastManRule: Rule {
  public static let ids: [RuleID] = ["tie-breaker-with-last-man-standing"]
  public static let stage = RuleStage.start
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "auto_tie_breaker and last_man_standing without wait_for_all, where the votes of the "
      + "nodes are an odd number.",
    why: "corosync -t passes, and the daemon ends at its start with exit status 20.",
    example: Example.quorum("auto_tie_breaker: 1", "last_man_standing: 1"),
    fix: "Add wait_for_all: 1.",
    source: "votequorum.c votequorum_readconfig")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, votes.isTieBreakerOdd, votes.lastManStanding,
      let place = configuration.quorum.lastManStanding
    else { return [] }
    return [
      finding(
        at: place.range,
        "auto_tie_breaker and last_man_standing need wait_for_all where the number of votes "
          + "(\(votes.ofNodes)) is odd; add \"wait_for_all: 1\"",
        fixIts: configuration.setting(
          "quorum.wait_for_all", to: "1", isSafe: false, "switch wait_for_all on"))
    ]
  }
}
