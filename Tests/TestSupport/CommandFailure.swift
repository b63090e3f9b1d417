/// Why a program could not be run for a test.
public struct CommandFailure: Error, CustomStringConvertible {
  /// One clause.
  public let description: String

  public init(_ description: String) { self.description = description }
}
