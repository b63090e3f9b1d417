/// The bytes of a text in which each character stands for the byte of its number.
///
/// Characters beyond 255, an error of the test, become question marks.
public func latin1(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { UInt8(exactly: $0.value) ?? UInt8(ascii: "?") }
}

/// The text of bytes, each byte as the character of its number.
public func latin1(_ bytes: some Sequence<UInt8>) -> String {
  var text = String.UnicodeScalarView()
  for byte in bytes { text.append(Unicode.Scalar(byte)) }
  return String(text)
}

/// Bytes for a message of a test: everything unusual as an escape, line ends too.
public func visible(_ bytes: some Sequence<UInt8>) -> String {
  latin1(bytes).unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
}
