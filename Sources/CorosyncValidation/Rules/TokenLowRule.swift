public import CorosyncDiagnostics
import CorosyncModel

/// Finds a very short token timeout.
public enum TokenLowRule: Rule {
  public static let ids: [RuleID] = ["token-low"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A token timeout below 1000 ms, the default before 3.1.0.",
    why: "Loaded and virtual hosts pause for longer, and then count as lost.",
    example: Example.totem("token: 600", "token_coefficient: 0"),
    fix: "Write 1000 or more; the default is 3000.",
    source: "corosync.conf(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let timers = subject.configuration.timers
    guard let token = subject.configuration.totem.token, timers.token.rawValue < 1000,
      TimerTooLowRule.check(subject).isEmpty
    else { return [] }
    return [
      finding(
        at: token.range,
        "a token timeout of \(timers.token) makes loaded or virtual hosts count as lost; "
          + "write 1000 or more")
    ]
  }
}
