import SystemPackage

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

/// Values that must be there.
extension KeyedText {
  func required<Value>(
    _ key: String, _ convert: (String) -> Value?
  ) throws(EntryDamage) -> Value {
    guard let value = text(key).flatMap(convert) else { throw .badValue(key: key) }
    return value
  }

  func requiredPath(_ key: String) throws(EntryDamage) -> FilePath {
    guard let path = values[key].flatMap({ FilePath(bytes: $0) }), path.isAbsolute else {
      throw .badValue(key: key)
    }
    return path
  }

  /// One regular component: a damaged entry must not lead a removal to another directory.
  func requiredName(_ key: String) throws(EntryDamage) -> FilePath.Component {
    guard let path = values[key].flatMap({ FilePath(bytes: $0) }), path.isRelative,
      path.components.count == 1, let name = path.lastComponent, name.kind == .regular
    else { throw .badValue(key: key) }
    return name
  }
}
