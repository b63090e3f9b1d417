import CorosyncSyntax

/// Makes the edits that lay out one line after the other.
///
/// Only what stands around names, values and the text of comments is replaced.
struct LineFormatter {
  /// The most bytes of a line before its line feed.
  private static let lineLimit = 510

  private let document: Document
  private let step: [UInt8]
  private let lineEnd: [UInt8]

  init(_ document: Document, _ layout: Layout) {
    self.document = document
    step = layout.indentation.bytes
    lineEnd = document.usualLineEnd
  }

  func edits() -> [SourceEdit] {
    var edits: [SourceEdit] = []
    // The blank lines before the next line, of which one stays.
    var blanks: [Line] = []
    var isFirst = true
    for line in document.lines {
      if line.kind == .blank, document[line.content].allSatisfy({ $0 != 0 }) {
        blanks.append(line)
        continue
      }
      if !blanks.isEmpty { edits += self.edits(ofBlanks: blanks, keepsOne: !isFirst) }
      blanks = []
      isFirst = false
      edits += self.edits(of: line)
    }
    if !blanks.isEmpty { edits += self.edits(ofBlanks: blanks, keepsOne: false) }
    return edits
  }

  private func edits(ofBlanks blanks: [Line], keepsOne: Bool) -> [SourceEdit] {
    let range = blanks[0].range.lowerBound..<blanks[blanks.count - 1].range.upperBound
    return edit(range, to: keepsOne ? lineEnd : [])
  }

  private func edits(of line: Line) -> [SourceEdit] {
    guard let parts = parts(of: line), !isOdd(line, parts) else { return [] }
    let length = parts.reduce(0) { $0 + $1.length } - 1
    guard length <= Self.lineLimit else { return [] }
    return parts.flatMap { part -> [SourceEdit] in
      guard case .replaced(let range, let bytes) = part else { return [] }
      return edit(range, to: bytes)
    }
  }

  private func edit(_ range: Range<Int>, to bytes: [UInt8]) -> [SourceEdit] {
    document[range].elementsEqual(bytes) ? [] : [SourceEdit(range: range, replacement: bytes)]
  }

  // MARK: The parts of a line

  /// A stretch of a line, in order without gaps.
  private enum Part {
    case kept(Range<Int>)
    case replaced(Range<Int>, [UInt8])

    var length: Int {
      switch self {
      case .kept(let range): range.count
      case .replaced(_, let bytes): bytes.count
      }
    }
  }

  /// The line's parts in its new layout; nil for a line that is none of those to be laid out.
  private func parts(of line: Line) -> [Part]? {
    let depth = document.sections[line.section].depth
    switch line.kind {
    case .comment: return comment(line, depth)
    case .open: return parts(line, line.name, depth - 1, end: Array(" {".utf8))
    case .close: return brace(in: line).map { parts(line, $0, depth - 1, end: []) }
    case .pair: return pair(line, depth)
    case .blank, .invalid: return nil
    }
  }

  /// What is kept, with new bytes around it.
  private func parts(_ line: Line, _ kept: Range<Int>, _ depth: Int, end: [UInt8]) -> [Part] {
    [
      .replaced(line.range.lowerBound..<kept.lowerBound, indentation(depth)),
      .kept(kept),
      .replaced(kept.upperBound..<line.range.upperBound, end + lineEnd),
    ]
  }

  private func comment(_ line: Line, _ depth: Int) -> [Part]? {
    let content = document[line.content]
    guard let start = content.firstIndex(of: .numberSign),
      let last = content.lastIndex(where: { $0 != .space && $0 != .tab })
    else { return nil }
    return parts(line, start..<last + 1, depth, end: [])
  }

  private func brace(in line: Line) -> Range<Int>? {
    document[line.content].firstIndex(of: .closeBrace).map { $0..<$0 + 1 }
  }

  private func pair(_ line: Line, _ depth: Int) -> [Part]? {
    // Of these the daemon takes the name apart from the value in a way of its own.
    guard !line.name.isEmpty, !document[line.name].contains(.colon) else { return nil }
    if line.value.isEmpty { return parts(line, line.name, depth, end: [.colon]) }
    return [
      .replaced(line.range.lowerBound..<line.name.lowerBound, indentation(depth)),
      .kept(line.name),
      .replaced(line.name.upperBound..<line.value.lowerBound, [.colon, .space]),
      .kept(line.value),
      .replaced(line.value.upperBound..<line.range.upperBound, lineEnd),
    ]
  }

  /// The blanks before a line; a deep nest, which no path can have, must not make long lines.
  private func indentation(_ depth: Int) -> [UInt8] {
    guard depth * step.count <= Self.lineLimit else { return [] }
    return [UInt8](repeatElement(step, count: depth).joined())
  }

  /// Whether a line has bytes that would mean something else at another place of it, or whose loss
  /// would damage a character.
  private func isOdd(_ line: Line, _ parts: [Part]) -> Bool {
    let hasControl = document[line.content].contains { $0 == 0 || $0 == .carriageReturn }
    return hasControl
      || parts.contains { part in
        guard case .replaced(let range, _) = part else { return false }
        return document[range].contains { $0 >= 0x80 }
      }
  }
}

extension Document {
  /// The line end that most lines have; a line feed where both are as frequent.
  fileprivate var usualLineEnd: [UInt8] {
    let ends = lines.filter { $0.range.upperBound > $0.contentEnd }
    let returns = ends.count { bytes[$0.contentEnd] == .carriageReturn }
    return returns > ends.count - returns ? [.carriageReturn, .lineFeed] : [.lineFeed]
  }
}
