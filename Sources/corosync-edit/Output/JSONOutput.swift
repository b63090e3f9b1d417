import FoundationEssentials

/// Prints a value as JSON: keys sorted, two spaces of indentation, slashes as they are.
func printJSON(_ value: some Encodable, to console: Console) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  console.output(bytes: Array(try encoder.encode(value)) + Array("\n".utf8))
}
