/// A value together with the place in the file that it comes from.
public struct Sourced<Value> {
  public let value: Value

  /// The bytes of the value in the document.
  public let range: Range<Int>

  public init(_ value: Value, range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Sourced: Sendable where Value: Sendable {}
extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
