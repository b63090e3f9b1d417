/// A place in a file as people and editors count it.
public struct SourcePosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The physical line, from 1.
  public let line: Int

  /// The byte in the line, from 1.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public var description: String { "\(line):\(column)" }

  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
