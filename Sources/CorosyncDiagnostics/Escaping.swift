/// Makes text for people of bytes from a file or a daemon.
///
/// Printable characters stay as they are. Control characters, bytes that are no UTF-8 and
/// characters that change the direction of text are written as `\t`, `\x1B` or `\u{202E}`, so that
/// no byte of a file can steer a terminal. A backslash is doubled.
public func escaped(_ bytes: some Sequence<UInt8>) -> String {
  let bytes = Array(bytes)
  var result = ""
  var parser = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var position = 0
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      result += escape(Unicode.UTF8.decode(encoded))
      position += encoded.count
    case .error(let length):
      for byte in bytes[position..<position + length] { result += hexByte(UInt32(byte)) }
      position += length
    case .emptyInput: return result
    }
  }
}

/// Makes text for people of text from a file or a daemon, as ``escaped(_:)-(Sequence<UInt8>)``.
public func escaped(_ text: String) -> String { escaped(text.utf8) }

private func escape(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\t": "\\t"
  case "\r": "\\r"
  case "\n": "\\n"
  case "\\": "\\\\"
  case _ where scalar.value < 0x20 || scalar.value == 0x7F: hexByte(scalar.value)
  case _ where !scalar.isPrintable: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  default: String(scalar)
  }
}

private func hexByte(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "\\x" + (digits.count < 2 ? "0" : "") + digits
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
