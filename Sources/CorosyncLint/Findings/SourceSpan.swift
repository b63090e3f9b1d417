import CorosyncSyntax

/// A place in a file as people and other programs count it.
public struct SourceSpan: Sendable, Hashable {
  /// One end of a span.
  public struct Point: Sendable, Hashable, Comparable {
    /// The physical line, from 1.
    public let line: Int

    /// The byte in the line, from 1.
    public let column: Int

    /// The Unicode scalar in the line, from 1; a byte that is no UTF-8 counts as one.
    public let character: Int

    public static func < (left: Point, right: Point) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// The first byte.
  public let start: Point

  /// The byte behind the last one; the start itself for a place where something is missing.
  public let end: Point
}

extension SourceSpan {
  init(_ range: Range<Int>, in document: Document) {
    start = Point(range.lowerBound, in: document)
    end = range.isEmpty ? start : Point(range.upperBound, in: document)
  }
}

extension SourceSpan.Point {
  fileprivate init(_ offset: Int, in document: Document) {
    let position = document.position(of: offset)
    line = position.line
    column = position.column
    let before = document[offset - (position.column - 1)..<offset]
    character = String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
  }
}
