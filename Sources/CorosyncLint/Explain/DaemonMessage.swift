public import CorosyncDiagnostics

/// A message of corosync or one of its programs, and what it really means.
///
/// Source: the function that prints it, in the daemon's `exec` or in corosync-qdevice.
public struct DaemonMessage: Sendable, Hashable {
  /// The message's text; `*` stands for what varies.
  public let pattern: String

  /// What happened, and what did not.
  public let meaning: String

  /// Where to look and what to do.
  public let advice: String

  /// The rules of `lint` that find the cause in the file; may be empty.
  public let rules: [RuleID]

  init(_ pattern: String, _ meaning: String, _ advice: String, _ rules: RuleID...) {
    self.pattern = pattern
    self.meaning = meaning
    self.advice = advice
    self.rules = rules
  }
}

extension DaemonMessage {
  /// All messages that are known, those of reading the file first.
  public static let all: [DaemonMessage] =
    reading + values + logging + totem + validation + starting + quorum + switchedOff + reloading
    + running + device

  /// The known messages that a line of a log is, the best first; may be empty.
  ///
  /// The line may have a time, a host and tags before the message. The best is the one with the
  /// most text of its own.
  public static func find(_ line: String) -> [DaemonMessage] {
    let text = Array(line.utf8.prefix(4096))
    return all.filter { MessagePattern($0.pattern).occurs(in: text) }
      .enumerated().sorted {
        (-$0.element.weight, $0.offset) < (-$1.element.weight, $1.offset)
      }.map(\.element)
  }

  /// How many bytes of the message do not vary.
  private var weight: Int { pattern.utf8.count { $0 != UInt8(ascii: "*") } }
}
