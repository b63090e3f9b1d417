/// A place at which the daemon's reader refuses the file.
///
/// The daemon stops at the first one; a document lists all that it can tell apart.
public struct SyntaxProblem: Sendable, Hashable {
  /// What is wrong, in the daemon's own division.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// More than 510 bytes before the line end, or a NUL before it.
    case lineTooLong = "Line too long"
    case sectionNameMissing = "Missing section name before opening bracket '{'"
    case extraAfterOpen = "Extra characters after opening bracket '{'"
    /// The names of the section and those around it come to more than 254 bytes.
    case sectionPathTooLong = "Start of section makes total cmap path too long"
    /// Only from 3.1.10 on.
    case keyEmpty = "Key name can't be empty"
    /// The names of the key and of the sections around it come to more than 254 bytes.
    case keyPathTooLong = "New key makes total cmap path too long"
    case extraAroundClose = "Extra characters before or after closing bracket '}'"
    case unexpectedClose = "Unexpected closing brace"
    case notAStatement = "Line is not opening or closing section or key value"
    case missingClose = "Missing closing brace"

    /// The daemon's message.
    public var daemonMessage: String { rawValue }
  }

  public let kind: Kind

  /// The bytes at fault: within one line, for a missing brace the line that opened the section.
  public let range: Range<Int>

  /// The index in ``Document/lines`` of the line at fault; for a missing brace the opening line.
  public let line: Int

  /// The line number that the daemon prints, which counts its reads (``Line``) and stands at the
  /// end of the file for a missing brace.
  public let daemonLine: Int
}
