import CorosyncModel
import CorosyncSyntax

/// How the keys of a section are laid out, so that a new one looks like its neighbours.
struct SectionStyle {
  /// The blanks before a key.
  let indentation: [UInt8]

  /// The column, from 0, at which all values start; nil where they don't share one.
  let valueColumn: Int?

  /// What stands between key and value where there is no common column.
  let separator: [UInt8]

  /// The line end.
  let lineEnd: [UInt8]

  init(section: Int, in index: DocumentIndex) {
    let document = index.document
    let pairs = index.pairs[section].map { document.lines[$0] }
    lineEnd = document.lineEnd
    indentation =
      pairs.last.map { Array(document[$0.range.lowerBound..<$0.name.lowerBound]) }
      ?? Self.indentation(inside: section, of: document)
    separator = pairs.last.map { Self.separator(of: $0, in: document) } ?? [.colon, .space]
    valueColumn = Self.valueColumn(of: pairs)
  }

  /// The layout of one line, for a key whose name is as long.
  init(of line: Line, in document: Document) {
    lineEnd = document.lineEnd
    indentation = Array(document[line.range.lowerBound..<line.name.lowerBound])
    separator = Array(document[line.name.upperBound..<line.value.lowerBound])
    valueColumn = nil
  }

  /// The layout of keys in a new section, one step deeper than `outer`, that of the keys beside it.
  init(insideNewSectionBeside outer: SectionStyle, step: [UInt8]) {
    lineEnd = outer.lineEnd
    indentation = outer.indentation + step
    separator = outer.separator
    valueColumn = nil
  }

  /// The bytes of a line for a key.
  func line(_ key: String, _ value: some Sequence<UInt8>) -> [UInt8] {
    var line = indentation + Array(key.utf8)
    if let valueColumn, line.count + 1 < valueColumn {
      line.append(.colon)
      line += [UInt8](repeating: .space, count: valueColumn - line.count)
    } else {
      line += separator
    }
    return line + Array(value) + lineEnd
  }

  /// Blanks one step deeper than those of the line that opens the section.
  static func indentation(inside section: Int, of document: Document) -> [UInt8] {
    guard let open = document.sections[section].openLine else { return [] }
    return document.indentation(of: document.lines[open]) + document.indentationStep
  }

  private static func separator(of line: Line, in document: Document) -> [UInt8] {
    let between = Array(document[line.name.upperBound..<line.value.lowerBound])
    // More than one blank is there to line values up, and would not line up a key of other length.
    return between.count <= 3 && between.contains(.colon) ? between : [.colon, .space]
  }

  private static func valueColumn(of pairs: [Line]) -> Int? {
    guard pairs.count > 1, Set(pairs.map(\.name.count)).count > 1 else { return nil }
    let columns = Set(pairs.map { $0.value.lowerBound - $0.range.lowerBound })
    return columns.count == 1 ? columns.first : nil
  }
}

extension Document {
  /// The line end of the first line that has one.
  var lineEnd: [UInt8] {
    guard let first = lines.first(where: { $0.contentEnd < $0.range.upperBound }) else {
      return [.lineFeed]
    }
    return Array(bytes[first.contentEnd..<first.range.upperBound])
  }

  /// The blanks before a line's first visible byte.
  func indentation(of line: Line) -> [UInt8] {
    Array(bytes[line.content].prefix { $0 == .space || $0 == .tab })
  }

  /// The blanks by which the first key in a section stands deeper than the section's name; none in
  /// a file whose keys never do, and a tab in one without keys.
  var indentationStep: [UInt8] {
    var isFlat = false
    for line in lines where line.kind == .pair {
      guard let open = sections[line.section].openLine else { continue }
      isFlat = true
      let outer = indentation(of: lines[open])
      let inner = indentation(of: line)
      if inner.count > outer.count, inner.starts(with: outer) {
        return Array(inner.dropFirst(outer.count))
      }
    }
    return isFlat ? [] : [.tab]
  }
}
