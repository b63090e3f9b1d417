/// Bytes written as text that a terminal shows and does nothing else with.
///
/// Printable characters stay as they are. Control characters, bytes that are no UTF-8 and
/// characters that change the direction of text do not, nor, where that is wanted, characters that
/// look like blanks.
package enum TerminalText {
  /// How what is not printable is written.
  package enum Notation {
    /// Always by its bytes, `\x0A`, as corosync-cmapctl(8) does; a backslash stands for itself.
    case bytes
    /// `\t`, `\x1B` or `\u{202E}`, and a doubled backslash, so that it can be told from text.
    case unambiguous
  }

  /// Writes bytes in a notation.
  package static func of(_ bytes: some Sequence<UInt8>, _ notation: Notation) -> String {
    let bytes = Array(bytes)
    var text = ""
    text.reserveCapacity(bytes.count)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        text += special(scalar, notation) ?? String(scalar)
        position += encoded.count
      case .error(let length):
        text += hexadecimal(bytes[position..<position + length])
        position += length
      case .emptyInput: return text
      }
    }
  }

  /// Bytes as `\x0A` each.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.reduce(into: "") { text, byte in
      text += byte < 16 ? "\\x0" : "\\x"
      text += String(byte, radix: 16, uppercase: true)
    }
  }

  /// What stands for a character that can't stand for itself; nil for one that can.
  private static func special(_ scalar: Unicode.Scalar, _ notation: Notation) -> String? {
    switch (scalar, notation) {
    case ("\\", .unambiguous): "\\\\"
    case ("\t", .unambiguous): "\\t"
    case ("\r", .unambiguous): "\\r"
    case ("\n", .unambiguous): "\\n"
    // Looks like a blank, and is none.
    case (_, .unambiguous)
    where scalar != " " && scalar.properties.generalCategory == .spaceSeparator:
      "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    case _ where isPrintable(scalar): nil
    case (_, .unambiguous) where !scalar.isASCII:
      "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: hexadecimal(String(scalar).utf8)
    }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
