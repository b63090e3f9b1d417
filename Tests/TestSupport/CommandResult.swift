/// What a program that was run to its end left.
public struct CommandResult: Sendable {
  /// The exit code; nil where a signal ended the program.
  public let status: Int32?

  /// The number of the signal that ended the program; nil where it ended by itself.
  public let signal: Int32?

  /// What it wrote to its standard output.
  public let outputBytes: [UInt8]

  /// What it wrote to its standard error.
  public let errorBytes: [UInt8]

  public var output: String { String(decoding: outputBytes, as: UTF8.self) }
  public var errors: String { String(decoding: errorBytes, as: UTF8.self) }

  /// The lines of the standard output without their ends.
  public var lines: [String] { Self.lines(of: outputBytes) }

  /// Everything that was written, as a terminal would have shown it.
  public var everything: [UInt8] { outputBytes + errorBytes }

  /// What a program left whose end waitpid(2) tells so.
  init(waitStatus: Int32, outputBytes: [UInt8], errorBytes: [UInt8]) {
    let number = waitStatus & 0x7F
    status = number == 0 ? (waitStatus >> 8) & 0xFF : nil
    signal = number == 0 ? nil : number
    self.outputBytes = outputBytes
    self.errorBytes = errorBytes
  }

  static func lines(of output: [UInt8]) -> [String] {
    String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

extension CommandResult: CustomStringConvertible {
  /// All of it, for the message of a failed expectation.
  public var description: String {
    let end = status.map { "status \($0)" } ?? "signal \(signal ?? 0)"
    return "\(end), output \"\(output)\", errors \"\(errors)\""
  }
}
