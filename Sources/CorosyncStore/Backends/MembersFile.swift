/// The file `.members` of pmxcfs: JSON, of which only one number is needed.
enum MembersFile {
  /// Whether `cluster.quorate` is not 0; nil where the text does not say so.
  ///
  /// A scan for tokens, not a JSON parser: it goes by keys and braces and skips all else, in one
  /// pass over the bytes.
  static func isQuorate(_ bytes: [UInt8]) -> Bool? {
    var rest = bytes[...]
    var depth = 0
    var isInCluster = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        let text = string(&rest)
        guard isKey(&rest) else { continue }
        if depth == 1 { isInCluster = text.elementsEqual("cluster".utf8) }
        if depth == 2, isInCluster, text.elementsEqual("quorate".utf8) { return number(rest) }
      default: continue
      }
    }
    return nil
  }

  /// The raw inside of a string whose opening quote was read; leaves `rest` behind its end.
  private static func string(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = rest
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\") { _ = rest.popFirst() }
      if byte == UInt8(ascii: "\"") { return start[..<(rest.startIndex - 1)] }
    }
    return start
  }

  private static func isKey(_ rest: inout ArraySlice<UInt8>) -> Bool {
    rest = rest.drop(while: isBlank)
    guard rest.first == UInt8(ascii: ":") else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func number(_ rest: ArraySlice<UInt8>) -> Bool? {
    let digits = rest.drop(while: isBlank).prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : digits.contains { $0 != UInt8(ascii: "0") }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
