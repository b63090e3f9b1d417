/// The one pass over the bytes that makes a document's lines, sections and problems.
///
/// Follows `parse_section` of the daemon's `exec/coroparse.c`, and goes on where that stops.
struct Parser {
  /// The daemon reads into a buffer of 512 bytes, one of them for the NUL at the end.
  private static let readLimit = 511

  /// The longest path, with one byte for the dot, is one less than this.
  private static let pathLimit = 255

  private let bytes: [UInt8]
  private let release: Release
  private(set) var lines: [Line] = []
  private(set) var sections: [Section]
  private(set) var problems: [SyntaxProblem] = []

  /// The innermost open section.
  private var current = 0

  init(_ bytes: [UInt8], release: Release) {
    self.bytes = bytes
    self.release = release
    sections = [
      Section(name: 0..<0, parent: nil, depth: 0, pathLength: 0, openLine: nil, closeLine: nil)
    ]
  }

  mutating func run() {
    var start = 0
    var number = 1
    while start < bytes.count {
      let end = endOfRead(from: start)
      readLine(start..<end, number: number)
      if bytes[end - 1] == .lineFeed { number += 1 }
      start = end
    }
    reportUnclosedSections()
  }

  /// The end of what one `fgets` returns, or of the whole physical line where the daemon refuses
  /// it: nothing is won by dividing a line that it never reads on from.
  private func endOfRead(from start: Int) -> Int {
    var end = start
    let skipped = bytes[start] == 0
    while end < bytes.count {
      if bytes[end] == .lineFeed { return end + 1 }
      end += 1
      if skipped, end - start == Self.readLimit { return end }
    }
    return end
  }

  private mutating func readLine(_ range: Range<Int>, number: Int) {
    let line = LineScanner(range: range, bytes: bytes, blankA0: release.treatsA0AsBlank)
    if line.isTooLong(limit: Self.readLimit, atEndOfFile: range.upperBound == bytes.count) {
      report(.lineTooLong, line.trimmed.isEmpty ? range : line.trimmed)
    }
    let statement = line.classify()
    switch statement {
    case .blank: append(line, .blank, number)
    case .comment: append(line, .comment, number)
    case .open(let name, let rest): open(line, name: name, rest: rest, number)
    case .pair(let name, let value): pair(line, name: name, value: value, number)
    case .close: close(line, number)
    case .invalid:
      report(.notAStatement, line.trimmed)
      append(line, .invalid, number)
    }
  }

  private mutating func open(
    _ line: LineScanner, name: Range<Int>, rest: Range<Int>, _ number: Int
  ) {
    if name.isEmpty {
      report(.sectionNameMissing, line.trimmed)
    } else if !rest.isEmpty {
      report(.extraAfterOpen, rest)
      if bytes[rest.upperBound - 1] == .closeBrace {
        // `name { … }` on one line: read as closed again, so that the lines below keep their place.
        append(line, .invalid, number)
        return
      }
    } else if sections[current].pathLength + name.count + 1 >= Self.pathLimit {
      report(.sectionPathTooLong, name)
    }
    let around = sections[current]
    sections.append(
      Section(
        name: name, parent: current, depth: around.depth + 1,
        pathLength: around.pathLength + name.count + (around.depth > 0 ? 1 : 0),
        openLine: lines.count, closeLine: nil))
    current = sections.count - 1
    append(line, .open, number, name: name)
  }

  private mutating func pair(
    _ line: LineScanner, name: Range<Int>, value: Range<Int>, _ number: Int
  ) {
    if name.isEmpty, release.refusesEmptyKeys {
      report(.keyEmpty, line.trimmed)
    } else if sections[current].pathLength + name.count + 1 >= Self.pathLimit {
      report(.keyPathTooLong, name)
    }
    append(line, .pair, number, name: name, value: value)
  }

  private mutating func close(_ line: LineScanner, _ number: Int) {
    let brace = line.trimmed
    let isAlone = brace.count == 1
    if !isAlone { report(.extraAroundClose, brace) }
    guard isAlone || bytes[brace.lowerBound] == .closeBrace else {
      append(line, .invalid, number)
      return
    }
    guard let parent = sections[current].parent else {
      if isAlone { report(.unexpectedClose, brace) }
      append(line, .invalid, number)
      return
    }
    append(line, .close, number)
    sections[current].closeLine = lines.count - 1
    current = parent
  }

  private mutating func append(
    _ line: LineScanner, _ kind: Line.Kind, _ number: Int, name: Range<Int>? = nil,
    value: Range<Int>? = nil
  ) {
    let nowhere = line.contentEnd..<line.contentEnd
    lines.append(
      Line(
        range: line.range, contentEnd: line.contentEnd, kind: kind, name: name ?? nowhere,
        value: value ?? nowhere, section: current, number: number))
  }

  private mutating func report(_ kind: SyntaxProblem.Kind, _ range: Range<Int>) {
    problems.append(
      SyntaxProblem(kind: kind, range: range, line: lines.count, daemonLine: lines.count + 1))
  }

  private mutating func reportUnclosedSections() {
    while let parent = sections[current].parent {
      if let line = sections[current].openLine {
        let name = sections[current].name
        problems.append(
          SyntaxProblem(
            kind: .missingClose, range: name.isEmpty ? lines[line].content : name, line: line,
            daemonLine: lines.count))
      }
      current = parent
    }
  }
}
