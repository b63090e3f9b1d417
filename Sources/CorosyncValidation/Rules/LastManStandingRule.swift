public import CorosyncDiagnostics
import CorosyncModel

/// Finds `last_man_standing` without what it needs.
public enum LastManStandingRule: Rule {
  public static let ids: [RuleID] = ["last-man-standing"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "last_man_standing without wait_for_all, or with a node that has more than one vote.",
    why: "votequorum(5) calls wait_for_all essential: without it a part of the cluster that was "
      + "switched off can start beside the rest. With more than one vote the option is "
      + "switched off.",
    example: Example.quorum("last_man_standing: 1"),
    fix: "Add wait_for_all: 1, and give every node one vote.",
    source: "votequorum(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, votes.lastManStanding, !votes.hasDevice, !votes.isTieBreakerOdd,
      let place = configuration.quorum.lastManStanding
    else { return [] }
    if let heavy = configuration.nodes.lazy.compactMap(\.votes).first(where: { $0.value > 1 }) {
      return [
        finding(
          at: place.range, "last_man_standing is switched off: a node has more than one vote",
          notes: [Diagnostic.Note(at: heavy.range, "this one")])
      ]
    }
    if votes.waitsForAll { return [] }
    return [
      finding(
        at: place.range, "last_man_standing needs wait_for_all; add \"wait_for_all: 1\"",
        fixIts: configuration.setting(
          "quorum.wait_for_all", to: "1", isSafe: false, "switch wait_for_all on"))
    ]
  }
}
