import Glibc

extension CmapValue: CustomStringConvertible {
  /// The value as `corosync-cmapctl -b` prints it after the equals sign.
  ///
  /// Fractions have six decimals. Binary bytes that are not printable stand as `\x0A`, a backslash
  /// as `\\`. Differs from corosync-cmapctl(8) in two points, so that the text is safe for a
  /// terminal: control bytes and bytes that are no UTF-8 in a string stand as `\x0A` too, and
  /// binary bytes from 0x80 have two digits, not eight.
  public var description: String {
    switch self {
    case .int8(let value): String(value)
    case .uint8(let value): String(value)
    case .int16(let value): String(value)
    case .uint16(let value): String(value)
    case .int32(let value): String(value)
    case .uint32(let value): String(value)
    case .int64(let value): String(value)
    case .uint64(let value): String(value)
    case .float(let value): CmapValue.decimal(Double(value))
    case .double(let value): CmapValue.decimal(value)
    case .string(let bytes): TerminalText.of(bytes, .bytes)
    case .binary(let bytes): CmapValue.escaped(binary: bytes)
    }
  }

  private static func decimal(_ value: Double) -> String {
    // The largest double has 309 digits before the point.
    var buffer = [CChar](repeating: 0, count: 328)
    let count = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%f", $0) }
    let written = buffer.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }
    return String(decoding: written, as: UTF8.self)
  }

  private static func escaped(binary bytes: [UInt8]) -> String {
    var text = ""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"): text += "\\\\"
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += TerminalText.hexadecimal(CollectionOfOne(byte))
      }
    }
    return text
  }
}
