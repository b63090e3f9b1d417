import SystemPackage

/// `path` in double quotes, fit for a terminal.
func quoted(_ path: FilePath) -> String {
  quoted(path.bytes)
}

/// `text` in double quotes, fit for a terminal.
func quoted(_ text: String) -> String {
  quoted(Array(text.utf8))
}

private func quoted(_ bytes: [UInt8]) -> String {
  var result = "\""
  var parser = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var position = 0
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      append(Unicode.UTF8.decode(encoded), to: &result)
      position += encoded.count
    case .error(let length):
      for byte in bytes[position..<position + length] {
        result += "\\x" + String(UInt16(byte) + 0x100, radix: 16, uppercase: true).dropFirst()
      }
      position += length
    case .emptyInput: return result + "\""
    }
  }
}

private func append(_ scalar: Unicode.Scalar, to text: inout String) {
  switch scalar {
  case "\"", "\\":
    text += "\\"
    text.unicodeScalars.append(scalar)
  case "\n": text += "\\n"
  case "\t": text += "\\t"
  case "\r": text += "\\r"
  case _ where isInvisible(scalar):
    text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  default: text.unicodeScalars.append(scalar)
  }
}

/// Whether a terminal would act on the scalar or reorder text by it instead of showing it.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
    true
  default: false
  }
}
