import CorosyncDiagnostics
import CorosyncSyntax

/// The line that a finding is about as it can be printed, with the part that is meant.
///
/// Long lines are cut to what is around that part, so that an excerpt is small whatever the file
/// holds.
public struct Excerpt: Sendable, Hashable {
  /// How many bytes are shown of the part itself and of what stands before and behind it.
  private static let limits = (before: 64, marked: 64, after: 32)

  /// The text before the part, escaped.
  public let before: String

  /// The part, escaped; empty for a place where something is missing.
  public let marked: String

  /// The text behind the part, escaped.
  public let after: String

  init(_ range: Range<Int>, in document: Document) {
    let bytes = document.bytes
    let start = range.lowerBound - (document.position(of: range.lowerBound).column - 1)
    let line = start..<Self.lineEnd(bytes, from: start, limit: bytes.count)
    if let secret = SecretValue.start(in: bytes[line]) {
      self.init(range, bytes, line: line, secret: secret)
    } else {
      self.init(range, bytes, line: line)
    }
  }

  private init(_ range: Range<Int>, _ bytes: [UInt8], line: Range<Int>) {
    let first = range.lowerBound
    let start = Self.boundary(bytes, max(line.lowerBound, first - Self.limits.before))
    // A place in the line end itself has nothing to mark.
    let lineEnd = max(line.upperBound, first)
    let markedEnd = Self.boundary(
      bytes, min(range.upperBound, lineEnd, first + Self.limits.marked))
    let end = Self.boundary(bytes, min(lineEnd, markedEnd + Self.limits.after))
    before = (start > line.lowerBound ? "…" : "") + Self.printable(bytes[start..<first])
    marked = Self.printable(bytes[first..<max(first, markedEnd)])
    after = Self.printable(bytes[max(first, markedEnd)..<end]) + (end < lineEnd ? "…" : "")
  }

  /// The excerpt of a line whose value, from `secret` on, is not to be seen.
  private init(_ range: Range<Int>, _ bytes: [UInt8], line: Range<Int>, secret: Int) {
    let name = bytes[line.lowerBound..<secret]
    if range.upperBound <= secret {
      before = Self.printable(name[..<range.lowerBound])
      marked = Self.printable(name[range])
      after = Self.printable(name[range.upperBound...]) + " \(SecretValue.replacement)"
    } else {
      before = Self.printable(name) + " "
      marked = SecretValue.replacement
      after = ""
    }
  }

  /// The whole text.
  public var text: String { before + marked + after }

  /// Where the line ends, at most `limit`.
  private static func lineEnd(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, !isLineEnd(bytes[end]) { end += 1 }
    return end
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == .lineFeed || byte == .carriageReturn
  }

  /// A place at which no character is cut in two, at `offset` or a few bytes before it.
  private static func boundary(_ bytes: [UInt8], _ offset: Int) -> Int {
    guard offset < bytes.count else { return offset }
    var place = offset
    while place > 0, offset - place < 4, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return bytes[place] & 0xC0 == 0x80 ? offset : place
  }

  /// Bytes as text, with tabs as blanks: `\t` would hide the structure of a file.
  private static func printable(_ bytes: ArraySlice<UInt8>) -> String {
    escaped(bytes.flatMap { $0 == .tab ? [UInt8](repeating: .space, count: 4) : [$0] })
  }
}
