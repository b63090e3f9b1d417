import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds numbers of section `totem` that end the daemon at its start.
public enum DaemonCrashRule: Rule {
  public static let ids: [RuleID] = ["value-ends-daemon"]
  public static let stage = RuleStage.start
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A netmtu of 1 to 90 bytes or above 2097242, a window_size that with max_messages is "
      + "above 16384, or a send_join that is a multiple of 536870912.",
    why: "corosync -t passes. The daemon divides by what is left, or its queues get a size that "
      + "they can't have, and it dies at its start by SIGABRT or SIGFPE, or with exit status 15.",
    example: Example.totem("window_size: 20000"),
    fix: "Remove the key.",
    source: "totemsrp.c totemsrp_initialize, fcc_rtr_limit, memb_join_message_send")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    [packet(subject), window(subject), delay(subject)].compactMap(\.self)
  }

  /// Whether the daemon can't make its queue for packets of this size: its own header takes 90
  /// bytes, and four times 1 MiB is to hold two of them.
  static func isFatal(netMTU size: UInt32) -> Bool {
    size != 0 && (size <= 90 || size > 2_097_242)
  }

  /// The largest packets that end the daemon with the provider corosync_ykd, whose messages are
  /// then sent in pieces too small for their header.
  private static let largestFatalToYKD: UInt32 = 101

  /// Whether the room for messages that are sent again, 16384, is too small.
  ///
  /// The daemon adds and subtracts with 32 bits.
  static func isFatal(window: UInt32, messages: UInt32) -> Bool {
    Int32(bitPattern: 16384 &- (min(messages, window) &+ window)) < 0
  }

  private static func packet(_ subject: RuleSubject) -> Diagnostic? {
    let configuration = subject.configuration
    let isYKD = configuration.quorum.provider?.value == "corosync_ykd"
    guard let size = configuration.totem.netMTU,
      isFatal(netMTU: size.value) || isYKD && (1...largestFatalToYKD).contains(size.value)
    else { return nil }
    return finding(
      at: size.range, "netmtu \"\(size.value)\" ends the daemon at its start; remove it",
      fixIts: subject.configuration.unsetting("totem.netmtu", isSafe: false))
  }

  private static func window(_ subject: RuleSubject) -> Diagnostic? {
    let limits = subject.configuration.totem.limits
    guard let window = limits.windowSize,
      isFatal(window: window.value, messages: limits.maxMessages?.value ?? 17)
    else { return nil }
    return finding(
      at: window.range,
      "window_size \"\(window.value)\" ends the daemon at its start: with max_messages it may be "
        + "16384 at most; remove it",
      fixIts: subject.configuration.unsetting("totem.window_size", isSafe: false))
  }

  private static func delay(_ subject: RuleSubject) -> Diagnostic? {
    guard let delay = subject.configuration.number("totem.send_join"), delay.value != 0,
      delay.value % 536_870_912 == 0
    else { return nil }
    return finding(
      at: delay.range,
      "send_join \"\(delay.value)\" ends the daemon at its start: in microseconds it is 0 in 32 "
        + "bits; remove it",
      fixIts: subject.configuration.unsetting("totem.send_join", isSafe: false))
  }
}
