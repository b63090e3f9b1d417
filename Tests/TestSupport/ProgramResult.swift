/// How a program ended, and what it wrote.
public struct ProgramResult: Sendable, CustomStringConvertible {
  public let arguments: [String]

  /// The exit status, or the negative number of the signal that ended it.
  public let status: Int32
  public let output: String
  public let errors: String

  public var description: String {
    "\(arguments.joined(separator: " ")): status \(status)\n\(output)\(errors)"
  }
}
