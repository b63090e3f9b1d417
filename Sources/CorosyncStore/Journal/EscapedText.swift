/// Bytes as one line of printable ASCII, and back.
///
/// A backslash is doubled; bytes outside 0x20 to 0x7E are written `\n`, `\t`, `\r` or `\xHH`.
enum EscapedText {
  /// The line that stands for `bytes`.
  static func encode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"): line += [byte, byte]
      case 0x0A: line += Array("\\n".utf8)
      case 0x09: line += Array("\\t".utf8)
      case 0x0D: line += Array("\\r".utf8)
      case 0x20...0x7E: line.append(byte)
      default: line += Array("\\x".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return line
  }

  /// The bytes that `line` stands for; nil where it is not what `encode` writes.
  static func decode(_ line: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = line.makeIterator()
    while let byte = rest.next() {
      if byte == UInt8(ascii: "\\") {
        guard let escaped = decodeEscape(&rest) else { return nil }
        bytes.append(escaped)
      } else {
        guard (0x20...0x7E).contains(byte) else { return nil }
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func decodeEscape(_ rest: inout some IteratorProtocol<UInt8>) -> UInt8? {
    switch rest.next() {
    case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "x"):
      guard let high = rest.next().flatMap(digits.firstIndex(of:)),
        let low = rest.next().flatMap(digits.firstIndex(of:))
      else { return nil }
      return UInt8(high << 4 | low)
    default: return nil
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
