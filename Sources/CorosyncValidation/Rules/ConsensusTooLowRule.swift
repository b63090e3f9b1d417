public import CorosyncDiagnostics
import CorosyncModel

/// Finds a `consensus` below 1.2 times the token timeout.
public enum ConsensusTooLowRule: Rule {
  public static let ids: [RuleID] = ["consensus-too-low"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A written consensus below 1.2 times the token timeout in use, which grows with every "
      + "node above two.",
    why: "corosync.conf(5) wants at least that much; the daemon does not look. With less, the "
      + "membership of three or more nodes changes more than once for one event.",
    example: Example.totem("consensus: 4000"),
    fix: "Remove the key: the default is 1.2 times the token and grows with it.",
    source: "corosync.conf(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let timers = configuration.timers
    let (token, consensus) = (UInt64(timers.token.rawValue), UInt64(timers.consensus.rawValue))
    guard let written = configuration.totem.consensus, written.value.rawValue != 0,
      consensus * 10 < token * 12, timers.consensus >= timers.join
    else { return [] }
    let grown = timers.tokenSurcharge.rawValue > 0 ? ", with what the number of nodes adds" : ""
    return [
      finding(
        at: written.range,
        "consensus is \(timers.consensus), and should be \(token * 12 / 10) ms or more: 1.2 times "
          + "the token timeout (\(timers.token)\(grown)); remove the key",
        fixIts: configuration.unsetting(
          "totem.consensus", isSafe: false, "remove the key, which gives \(token * 12 / 10) ms"))
    ]
  }
}
