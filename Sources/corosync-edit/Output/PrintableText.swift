import CorosyncDiagnostics

/// Text for a terminal: line ends and tabs stay, other characters that would steer it stand by
/// their codes.
///
/// Text that is escaped already stays as it is.
struct PrintableText {
  let text: String

  init(_ text: String) {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }
    self.text = isPlain ? text : Self.escapingUnprintable(text)
  }

  private static func escapingUnprintable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result +=
        scalar == "\n" || scalar == "\t" || scalar == "\\"
        ? String(scalar) : escaped(String(scalar))
    }
    return result
  }
}
