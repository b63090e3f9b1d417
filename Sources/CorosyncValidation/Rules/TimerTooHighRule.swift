import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds timers with which nodes don't come together, or don't stay so.
public enum TimerTooHighRule: Rule {
  public static let ids: [RuleID] = ["timer-too-high"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds:
      "A token_retransmit that, like hold, is not below the token timeout; a send_join that is "
      + "not below it; a merge or join of a minute or more. All but the first are warnings.",
    why:
      "On an idle ring nothing renews the token in time, so that the cluster forms anew again and "
      + "again. Before each join message a node waits for up to send_join and does nothing else, "
      + "answering programs included: nodes come together after minutes or never. Nodes that start "
      + "or return find each other after merge, or after join where a message was lost.",
    example: Example.totem("token_retransmit: 5000"),
    fix: "Remove the key.",
    source: "totemsrp.c memb_join_message_send, start_merge_detect_timeout, "
      + "reset_token_retransmit_timeout")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let timers = subject.configuration.timers
    return [retransmission(subject, timers), delay(subject, timers)].compactMap(\.self)
      + ["merge", "join"].compactMap { wait($0, subject) }
  }

  /// From how many milliseconds on a wait for other nodes is not what was meant.
  private static let longWait: UInt64 = 60_000

  private static func retransmission(_ subject: RuleSubject, _ timers: Timers) -> Diagnostic? {
    guard let written = subject.configuration.number("totem.token_retransmit"),
      min(timers.tokenRetransmit, timers.hold) >= timers.token
    else { return nil }
    return finding(
      at: written.range,
      "with token_retransmit at \(timers.tokenRetransmit) and hold at \(timers.hold), not below the "
        + "token timeout of \(timers.token), the cluster forms anew again and again",
      fixIts: subject.configuration.unsetting("totem.token_retransmit", isSafe: false))
  }

  /// The longest wait before a join message.
  ///
  /// The daemon takes a random number of 31 bits modulo the microseconds, in 32 bits.
  static func longestDelay(sendJoin: Milliseconds) -> Milliseconds {
    Milliseconds(rawValue: min(sendJoin.rawValue &* 1000, UInt32(Int32.max)) / 1000)
  }

  private static func delay(_ subject: RuleSubject, _ timers: Timers) -> Diagnostic? {
    let delay = longestDelay(sendJoin: timers.sendJoin)
    guard let written = subject.configuration.number("totem.send_join"), delay >= timers.token
    else { return nil }
    return Diagnostic(
      id, .warning, at: written.range,
      "send_join \"\(written.value)\" makes a node wait for up to \(delay) before each join "
        + "message, not less than the token timeout of \(timers.token): nodes hardly come together",
      fixIts: subject.configuration.unsetting("totem.send_join", isSafe: false))
  }

  private static func wait(_ name: String, _ subject: RuleSubject) -> Diagnostic? {
    guard let written = subject.configuration.number("totem.\(name)"), written.value >= longWait
    else { return nil }
    return Diagnostic(
      id, .warning, at: written.range,
      "with \(name) \"\(written.value)\" nodes find each other only after that time in milliseconds",
      fixIts: subject.configuration.unsetting("totem.\(name)", isSafe: false))
  }
}
