public import CorosyncDiagnostics
import CorosyncModel

/// Finds timers beyond what the daemon computes with.
public enum TokenOverflowRule: Rule {
  public static let ids: [RuleID] = ["token-too-high"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A token timeout above 1789569600 ms, 20 days.",
    why:
      "The default of consensus, 1.2 times the token, leaves the range of the daemon's numbers and "
      + "becomes 2147483648 for every larger token.",
    example: Example.totem("token: 1800000000"),
    fix: "Write a time after which a node should count as lost, in milliseconds.",
    source: "totemconfig.c totem_volatile_config_read")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let timers = subject.configuration.timers
    guard let token = subject.configuration.totem.token, timers.token.rawValue > 1_789_569_600
    else { return [] }
    return [
      finding(
        at: token.range, "a token timeout of \(timers.token) is beyond what corosync computes with")
    ]
  }
}
