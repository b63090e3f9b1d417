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
    case .string(let bytes): CmapValue.escaped(string: bytes)
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
      default: text += hexadecimal(byte)
      }
    }
    return text
  }

  private static func escaped(string bytes: [UInt8]) -> String {
    let isUnicode = String(validating: bytes, as: UTF8.self) != nil
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where isUnicode {
      if isSafe(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        for byte in UTF8.encode(scalar) ?? .init() { text += hexadecimal(byte) }
      }
    }
    for byte in bytes where !isUnicode {
      if (0x20..<0x7F).contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += hexadecimal(byte)
      }
    }
    return text
  }

  /// Whether a terminal shows the scalar as a character and does nothing else with it.
  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "\\x0" + digits : "\\x" + digits
  }
}
