public import CorosyncDiagnostics
import CorosyncModel

/// Finds timers beyond what the daemon computes with.
public enum TokenOverflowRule: Rule {
  public static let ids: [RuleID] = ["token-too-high"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds:
      "A token timeout above 1789569600 ms, 20 days, or of which token_warning percent are above "
      + "42949672 ms: by default one above 57266230 ms, 15 hours.",
    why:
      "The default of consensus, 1.2 times the token, leaves the range of the daemon's numbers and "
      + "becomes 2147483648 for every larger token. So does the warning, which then comes at any "
      + "time, and without a pause where nothing is left of it.",
    example: Example.totem("token: 1800000000"),
    fix: "Write a time after which a node should count as lost, in milliseconds.",
    source: "totemconfig.c totem_volatile_config_read; totemsrp.c reset_token_warning")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let timers = subject.configuration.timers
    guard let token = subject.configuration.totem.token else { return [] }
    if timers.token.rawValue > 1_789_569_600 {
      return [
        finding(
          at: token.range,
          "a token timeout of \(timers.token) is beyond what corosync computes with")
      ]
    }
    let share = timers.token.rawValue.multipliedReportingOverflow(by: timers.tokenWarning)
    guard share.overflow else { return [] }
    let pause = Milliseconds(rawValue: share.partialValue / 100)
    return [
      finding(
        at: token.range,
        "\(timers.tokenWarning) % of a token timeout of \(timers.token) are beyond what corosync "
          + "computes with: it warns after \(pause) without a token")
    ]
  }
}
