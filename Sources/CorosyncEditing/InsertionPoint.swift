import CorosyncModel
import CorosyncSyntax

/// Where new lines go into a section.
struct InsertionPoint {
  /// The offset at which a line starts, or the end of the file.
  let offset: Int

  /// Whether the file ends before `offset` without a line end.
  private let needsLineEnd: Bool
  private let lineEnd: [UInt8]

  /// The place for a key: behind the section's own keys, before its first section.
  init(inSection section: Int, of index: DocumentIndex) {
    let document = index.document
    let firstChild = index.children[section].first.flatMap { document.sections[$0].openLine }
    let pairs = index.pairs[section]
    let before = pairs.last { $0 < firstChild ?? Int.max } ?? document.sections[section].openLine
    self.init(behind: before, in: document)
  }

  /// The place behind a line; the start of the file for nil.
  init(behind line: Int?, in document: Document) {
    offset = line.map { document.lines[$0].range.upperBound } ?? 0
    needsLineEnd = line.map { document.lines[$0].endsWithoutLineEnd } ?? false
    lineEnd = document.lineEnd
  }

  /// The place before the line that closes a section; the end of the file for the top level and
  /// where the brace is missing.
  init(atEndOfSection section: Int, of document: Document) {
    lineEnd = document.lineEnd
    if let close = document.sections[section].closeLine {
      offset = document.lines[close].range.lowerBound
      needsLineEnd = false
    } else {
      offset = document.bytes.count
      needsLineEnd = document.lines.last?.endsWithoutLineEnd ?? false
    }
  }

  func insert(_ lines: [UInt8]) -> SourceEdit {
    .insert((needsLineEnd ? lineEnd : []) + lines, at: offset)
  }
}

extension Line {
  /// Whether the file ends with this line and without a line end.
  fileprivate var endsWithoutLineEnd: Bool { contentEnd == range.upperBound }
}
