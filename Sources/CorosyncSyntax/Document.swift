/// A configuration file: all its bytes, and what each line is to the daemon.
///
/// Parsing never fails. Lines that the daemon refuses are kept and listed in ``problems``; printing
/// is ``bytes``. The document is flat: lines in order, each naming the section that it belongs to.
public struct Document: Sendable {
  /// The file's bytes, every one of them in exactly one line.
  public let bytes: [UInt8]

  /// The release whose rules divided the lines.
  public let release: Release

  /// The lines in order; empty for an empty file.
  public let lines: [Line]

  /// The sections in the order in which they are opened, the first is the top level.
  public let sections: [Section]

  /// All refusals of the daemon's reader, in the order of their ``SyntaxProblem/daemonLine``.
  public let problems: [SyntaxProblem]

  /// Parses a file's bytes by the rules of `release`.
  ///
  /// Takes time in proportion to the bytes.
  public init(_ bytes: [UInt8], release: Release = .newest) {
    var parser = Parser(bytes, release: release)
    parser.run()
    self.bytes = bytes
    self.release = release
    lines = parser.lines
    sections = parser.sections
    problems = parser.problems
  }
}

extension Document {
  /// Whether the daemon's reader takes every line.
  public var isWellFormed: Bool { problems.isEmpty }

  /// The bytes of a range.
  public subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

  /// The name of a section or key and others of the document's bytes as text, for comparing and
  /// printing names; bytes that are no UTF-8 become U+FFFD.
  public func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The index of the line that holds the byte at `offset`; the last line for the end of the file,
  /// nil in an empty file.
  public func lineIndex(at offset: Int) -> Int? {
    guard !lines.isEmpty else { return nil }
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].range.lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The line and column of the byte at `offset`; the end of the file has a position too.
  public func position(of offset: Int) -> SourcePosition {
    guard var index = lineIndex(at: offset) else { return SourcePosition(line: 1, column: 1) }
    let last = lines[index]
    if offset >= last.range.upperBound, last.contentEnd < last.range.upperBound {
      return SourcePosition(line: last.number + 1, column: 1)
    }
    while index > 0, lines[index - 1].number == last.number { index -= 1 }
    return SourcePosition(
      line: last.number, column: offset - lines[index].range.lowerBound + 1)
  }

  /// The names of the sections around and including section `index`, outermost first; empty for the
  /// top level.
  public func path(ofSection index: Int) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var current = index
    while let parent = sections[current].parent {
      names.append(sections[current].name)
      current = parent
    }
    return names.reversed()
  }
}
