import CorosyncDiagnostics
import CorosyncSyntax

/// A comment that suppresses findings about the next line: `# corosync-edit: ignore RULE reason`.
struct Suppression: Sendable, Hashable {
  /// A rule that the comment names.
  struct Target: Sendable, Hashable {
    let rule: RuleID
    let range: Range<Int>
    var isUsed = false
  }

  /// How many rules a comment may name; what is behind them does not count.
  private static let targetLimit = 32

  /// The comment without the blanks around it.
  let range: Range<Int>

  /// The comment's whole line.
  let lineRange: Range<Int>

  /// The rules in the order of the comment; empty where it can't be understood.
  var targets: [Target]

  /// Reads a comment line; nil for a comment that is not meant for us.
  init?(_ line: Line, in document: Document) {
    guard line.kind == .comment else { return nil }
    var words = Words(document, line.content)
    guard words.skip(.numberSign), let start = words.commentStart,
      let first = words.next(), document.text(first).lowercased() == "corosync-edit:"
    else { return nil }
    lineRange = line.range
    range = start..<line.contentEnd
    targets = []
    guard let verb = words.next(), document.text(verb) == "ignore" else { return }
    var goesOn = true
    while goesOn, targets.count < Self.targetLimit, let word = words.next() {
      goesOn = document.bytes[word.upperBound - 1] == UInt8(ascii: ",")
      targets += Self.targets(in: word, of: document)
    }
  }

  private static func targets(in word: Range<Int>, of document: Document) -> [Target] {
    document[word].split(separator: UInt8(ascii: ","), maxSplits: targetLimit).prefix(targetLimit)
      .map {
        Target(
          rule: RuleID(rawValue: String(decoding: $0, as: UTF8.self)),
          range: $0.startIndex..<$0.endIndex)
      }
  }
}

/// The words of a line, one after the other.
private struct Words {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private(set) var commentStart: Int?

  init(_ document: Document, _ range: Range<Int>) {
    bytes = document.bytes
    position = range.lowerBound
    end = range.upperBound
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .tab }

  mutating func skip(_ byte: UInt8) -> Bool {
    while position < end, isBlank(bytes[position]) { position += 1 }
    guard position < end, bytes[position] == byte else { return false }
    commentStart = position
    position += 1
    return true
  }

  mutating func next() -> Range<Int>? {
    while position < end, isBlank(bytes[position]) { position += 1 }
    let start = position
    while position < end, !isBlank(bytes[position]) { position += 1 }
    return start < position ? start..<position : nil
  }
}
