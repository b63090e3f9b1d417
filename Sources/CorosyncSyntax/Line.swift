/// One line of a configuration, as the daemon reads it.
///
/// A line is what one call of `fgets` with the daemon's 512 byte buffer returns. That is the
/// physical line, except where a line starts with NUL and goes on for more than 511 bytes: the
/// daemon skips that part and reads the rest as a line of its own, and so does the document. All
/// ranges are byte offsets into the document.
public struct Line: Sendable, Hashable {
  /// What a line is to the daemon.
  public enum Kind: Sendable, Hashable {
    /// Nothing but blanks; also a line whose first byte is NUL.
    case blank
    /// The first byte that is no blank is `#`.
    case comment
    /// Opens a section: `name {`.
    case open
    /// A key and its value: `name: value`.
    case pair
    /// Closes a section: `}`.
    case close
    /// None of these. The daemon refuses the file at this line.
    case invalid
  }

  /// The whole line with its line end.
  public let range: Range<Int>

  /// Where the line end starts: at the `\r` of a `\r\n`, at the `\n`, or at the end of the file.
  public let contentEnd: Int

  public let kind: Kind

  /// The name of a section (``Kind/open``) or key (``Kind/pair``), trimmed as the daemon does;
  /// empty elsewhere.
  public let name: Range<Int>

  /// The value of a key without the blanks around it, may be empty; empty for other kinds.
  public let value: Range<Int>

  /// The index in ``Document/sections`` of the section that the line opens or closes, or that
  /// holds it.
  public let section: Int

  /// The physical line, counted from 1.
  public let number: Int

  /// The bytes before the line end.
  public var content: Range<Int> { range.lowerBound..<contentEnd }
}
