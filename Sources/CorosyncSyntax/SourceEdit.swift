/// A change to a document: some bytes in place of others.
public struct SourceEdit: Sendable, Hashable {
  /// The bytes that go; empty for an insertion.
  public let range: Range<Int>

  /// The bytes that come in their place; empty for a removal.
  public let replacement: [UInt8]

  public init(range: Range<Int>, replacement: some Sequence<UInt8>) {
    self.range = range
    self.replacement = Array(replacement)
  }

  /// An edit that puts `bytes` before the byte at `offset`.
  public static func insert(_ bytes: some Sequence<UInt8>, at offset: Int) -> SourceEdit {
    SourceEdit(range: offset..<offset, replacement: bytes)
  }

  /// An edit that removes `range`.
  public static func remove(_ range: Range<Int>) -> SourceEdit {
    SourceEdit(range: range, replacement: [])
  }
}

/// Why edits can't be applied.
public enum SourceEditError: Error, Hashable, CustomStringConvertible {
  /// Two edits replace the same bytes, or one inserts within what the other replaces.
  case overlap(SourceEdit, SourceEdit)
  /// An edit reaches beyond the end of the bytes.
  case outOfBounds(SourceEdit, count: Int)

  public var description: String {
    switch self {
    case .overlap(let first, let second):
      "edits of bytes \(first.range) and \(second.range) overlap"
    case .outOfBounds(let edit, let count):
      "edit of bytes \(edit.range) is outside of \(count) bytes"
    }
  }
}

extension Sequence<SourceEdit> {
  /// Applies the edits to `bytes`, in any order; insertions at one place keep their order.
  ///
  /// Throws ``SourceEditError`` where two edits overlap or one is out of bounds. Bytes outside of
  /// the edits' ranges stay as they are.
  public func apply(to bytes: [UInt8]) throws(SourceEditError) -> [UInt8] {
    let sorted = self.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    var copied = 0
    var previous: SourceEdit?
    for (_, edit) in sorted {
      guard edit.range.lowerBound >= 0, edit.range.upperBound <= bytes.count else {
        throw .outOfBounds(edit, count: bytes.count)
      }
      if let previous, edit.range.lowerBound < copied { throw .overlap(previous, edit) }
      result += bytes[copied..<edit.range.lowerBound]
      result += edit.replacement
      copied = edit.range.upperBound
      previous = edit
    }
    result += bytes[copied...]
    return result
  }
}
