/// The characters that a picture on a terminal is drawn with.
public enum TextStyle: Sendable, Hashable {
  /// Lines and circles of Unicode.
  case boxes
  /// Nothing but ASCII.
  case ascii

  /// A link that carries traffic when all is well, and one that stands by.
  func rail(_ link: DrawnLink) -> String {
    switch self {
    case .boxes: link.isFirstChoice ? "┃" : "┊"
    case .ascii: link.isFirstChoice ? "|" : ":"
    }
  }

  var wire: String { self == .boxes ? "─" : "-" }

  /// The sign of a node on a link.
  func sign(_ state: LinkState) -> String {
    switch (state, self) {
    case (.absent, _): ""
    case (.first, .boxes), (.carrying, .boxes): "●"
    case (.next, .boxes), (.standby, .boxes): "○"
    case (.own, .boxes): "■"
    case (.down, .boxes): "✗"
    case (.first, .ascii), (.carrying, .ascii): "#"
    case (.next, .ascii), (.standby, .ascii): "o"
    case (.own, .ascii): "@"
    case (.down, .ascii): "x"
    case (.unknown, _): "?"
    }
  }

  /// Text in the characters of the style.
  func text(_ text: String) -> String {
    guard self == .ascii else { return text }
    return text.unicodeScalars.map { scalar in
      if scalar.isASCII { return String(scalar) }
      return scalar == "·" ? "-" : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }.joined()
  }
}
