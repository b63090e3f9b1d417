/// Why a test could not start a program or wait for it.
public struct ProgramFailure: Error, Hashable, Sendable {
  public let call: String
  /// The error number.
  public let number: Int32

  public init(_ call: String, _ number: Int32) {
    self.call = call
    self.number = number
  }
}
