import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds options of votequorum that do not work.
public enum VoteTrackingRule: Rule {
  public static let ids: [RuleID] = ["vote-tracking"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "allow_downscale or expected_votes_tracking.",
    why:
      "allow_downscale is documented as incomplete and unsupported, and switches the tracking on. "
      + "The tracking closes its file right after opening it and then writes to a file descriptor "
      + "that may belong to something else; if the file can't be made, the daemon does not start.",
    example: Example.quorum("expected_votes_tracking: 1"),
    fix: "Remove the key.",
    source: "votequorum(5); votequorum.c load_ev_tracking_barrier")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, !votes.hasDevice else { return [] }
    return ["allow_downscale", "expected_votes_tracking"].compactMap { name in
      guard let option = configuration.number("quorum.\(name)"), option.value != 0 else {
        return nil
      }
      return finding(
        at: option.range, "\(name) is unsupported and does not work; remove it",
        fixIts: configuration.unsetting("quorum.\(name)", isSafe: false))
    }
  }
}
