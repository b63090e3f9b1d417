package import CorosyncCmap

/// Typed reading of single keys, as the daemon's readers do: a value of another type is absent.
extension Projection {
  func sourced<Value>(
    _ key: CmapKey, _ convert: (CmapValue) -> Value?
  ) -> Sourced<Value>? {
    guard let entry = self[key], let value = convert(entry.value) else { return nil }
    return Sourced(value, range: entry.origin.range)
  }

  func uint32(_ key: CmapKey) -> Sourced<UInt32>? {
    sourced(key) { if case .uint32(let value) = $0 { value } else { nil } }
  }

  func uint8(_ key: CmapKey) -> Sourced<UInt8>? {
    sourced(key) { if case .uint8(let value) = $0 { value } else { nil } }
  }

  func uint16(_ key: CmapKey) -> Sourced<UInt16>? {
    sourced(key) { if case .uint16(let value) = $0 { value } else { nil } }
  }

  func uint64(_ key: CmapKey) -> Sourced<UInt64>? {
    sourced(key) { if case .uint64(let value) = $0 { value } else { nil } }
  }

  func int32(_ key: CmapKey) -> Sourced<Int32>? {
    sourced(key) { if case .int32(let value) = $0 { value } else { nil } }
  }

  func milliseconds(_ key: CmapKey) -> Sourced<Milliseconds>? {
    uint32(key).map { Sourced(Milliseconds(rawValue: $0.value), range: $0.range) }
  }

  /// A text, in which bytes that are no UTF-8 have become U+FFFD; the range has the bytes.
  func text(_ key: CmapKey) -> Sourced<String>? {
    sourced(key) { $0.stringBytes.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// The texts of all keys that start with `prefix`, by what follows it.
  func texts(prefix: String) -> [String: Sourced<String>] {
    var texts: [String: Sourced<String>] = [:]
    for entry in entries(prefix: prefix) {
      texts[String(entry.key.description.dropFirst(prefix.count))] = Sourced(
        entry.value.text, range: entry.origin.range)
    }
    return texts
  }

  /// A switch that is on for every number but 0.
  func flag(_ key: CmapKey) -> Sourced<Bool>? {
    uint8(key).map { Sourced($0.value != 0, range: $0.range) }
  }
}

extension CmapValue {
  /// The value as text: a number in decimals, a string with U+FFFD for bytes that are no UTF-8.
  package var text: String {
    stringBytes.map { String(decoding: $0, as: UTF8.self) } ?? description
  }
}
