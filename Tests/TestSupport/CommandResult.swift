/// What a program that was run to its end left.
public struct CommandResult: Sendable {
  /// The exit code; nil where a signal ended the program.
  public let status: Int32?

  /// What it wrote to its standard output.
  public let outputBytes: [UInt8]

  /// What it wrote to its standard error.
  public let errorBytes: [UInt8]

  public var output: String { String(decoding: outputBytes, as: UTF8.self) }
  public var errors: String { String(decoding: errorBytes, as: UTF8.self) }

  /// The lines of the standard output without their ends.
  public var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Everything that was written, as a terminal would have shown it.
  public var everything: [UInt8] { outputBytes + errorBytes }

  public init(status: Int32?, outputBytes: [UInt8], errorBytes: [UInt8]) {
    self.status = status
    self.outputBytes = outputBytes
    self.errorBytes = errorBytes
  }
}

extension CommandResult: CustomStringConvertible {
  /// All of it, for the message of a failed expectation.
  public var description: String {
    "status \(status.map { String($0) } ?? "of a signal"), output \"\(output)\", errors \"\(errors)\""
  }
}
