import FoundationEssentials

/// Values as JSON: keys sorted, two spaces of indentation, slashes as they are.
enum JSON {
  /// The text with a line end.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + Array("\n".utf8)
  }
}

/// Prints a value as JSON.
func printJSON(_ value: some Encodable, to console: Console) throws {
  console.output(bytes: try JSON.bytes(of: value))
}
