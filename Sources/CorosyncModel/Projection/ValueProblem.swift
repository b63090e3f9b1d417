/// A value or section that the daemon's parser refuses though the line itself is well formed.
public struct ValueProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// Not a whole number within these limits.
    case integerRange(min: Int64, max: Int64)
    /// Not an unsigned number of 64 bits.
    case unsignedInteger
    /// The same up to 3.1.9, where an assertion fails and the daemon aborts, also at a reload.
    case unsignedAborts
    /// Neither 0 to 63 nor the name of a traffic class.
    case dscp
    /// The key's full name is shorter than 3 bytes or has a byte that the map doesn't allow.
    case unstorableName
    /// None of the words that the key takes.
    case badWord(allowed: [String])
    case unknownUser
    case unknownGroup
    /// The number 4294967295, which the daemon takes for its own error code.
    case reservedUserID
    /// The number 4294967295, which the daemon takes for its own error code.
    case reservedGroupID
    /// An unknown user or group whose name is longer than 440 bytes: the message about it overflows
    /// a buffer and the daemon aborts.
    case longName
    /// A key other than `uid` and `gid`.
    case uidgidItem
    /// A section within `uidgid`; from 3.1.10 on.
    case uidgidSubsection
    /// A section other than `uidgid` in a file of `uidgid.d`.
    case uidgidForeignSection
    /// A key other than `memberaddr`.
    case memberItem
    /// A section within `member`; from 3.1.10 on.
    case memberSubsection
    case loggerWithoutSubsystem
    case daemonWithoutName
    /// A section within `logger_subsys` or `logging_daemon`: up to 3.1.9 the daemon uses memory
    /// that it has freed, and dies or refuses a name that is not in the file.
    case nestedLogger
    /// A section within `interface` where a transport or member is given: up to 3.1.9 the daemon
    /// frees memory twice and aborts, or goes on with what now stands there.
    case nestedInterface
    /// A `member` section outside of `interface` (written with a dot) before the first one: up to
    /// 3.1.9 the daemon dies.
    case memberOutsideInterface
  }

  public let kind: Kind

  /// The key as the daemon names it, such as `nodelist.node.0.nodeid`; for a section its path.
  public let key: [UInt8]

  /// The value as written; empty for a section.
  public let value: [UInt8]

  /// The index in the document's lines.
  public let line: Int

  /// The bytes at fault: the value, the key, or the section's name or closing brace.
  public let range: Range<Int>

  public let source: Projection.Source

  /// The line number that the daemon prints.
  public var daemonLine: Int { line + 1 }

  /// Whether the daemon dies, rather than refusing the file with a message.
  ///
  /// Where it uses freed memory that is in use again, it may also live on with damaged memory.
  public var isFatal: Bool {
    switch kind {
    case .unsignedAborts, .longName, .nestedLogger, .nestedInterface, .memberOutsideInterface: true
    default: false
    }
  }
}
