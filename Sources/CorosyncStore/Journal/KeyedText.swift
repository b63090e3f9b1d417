/// Lines of `key: value`, the text format of the store's own files.
struct KeyedText {
  private(set) var values: [String: [UInt8]] = [:]
  private(set) var bytes: [UInt8] = []

  init() {}

  /// The text of a file; nil where a line is broken, a key repeated or the last line unfinished.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    for line in bytes.dropLast().split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        line[colon...].starts(with: ": ".utf8),
        let value = EscapedText.decode(line[colon...].dropFirst(2))
      else { return nil }
      let key = String(decoding: line[..<colon], as: UTF8.self)
      guard values.updateValue(value, forKey: key) == nil else { return nil }
    }
    self.bytes = bytes
  }

  /// Adds a line; none where there is no value.
  mutating func append(_ key: String, _ value: (some Sequence<UInt8>)?) {
    guard let value else { return }
    bytes += Array(key.utf8) + Array(": ".utf8) + EscapedText.encode(value) + [0x0A]
  }

  /// The value as text, with U+FFFD for what is not UTF-8; nil where the key is missing.
  func text(_ key: String) -> String? {
    values[key].map { String(decoding: $0, as: UTF8.self) }
  }
}
