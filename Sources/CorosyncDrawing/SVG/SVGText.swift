import CorosyncDiagnostics

/// Text of a picture whose width is known well enough to leave room for it.
struct SVGText {
  /// How text looks.
  enum Look: String {
    case title, name, head, small, alarm, mono
  }

  let text: String
  let look: Look

  /// The whole text where only a part of it has room.
  private let full: String?

  init(_ text: String, _ look: Look, limit: Int? = nil) {
    let pieces = limit.map { Folding.pieces(text, width: $0 - 1) } ?? []
    let isCut = pieces.count > 1 && displayWidth(text) > limit ?? 0
    self.text = isCut ? "\(pieces[0])…" : text
    full = isCut ? text : nil
    self.look = look
  }

  /// The width, rather too large than too small.
  var width: Double { Double(displayWidth(text)) * advance }

  /// What a column of text takes, by measures of common fonts.
  private var advance: Double {
    switch look {
    case .title: 12.6
    case .name: 8.8
    case .head: 8.2
    case .small, .alarm: 7.0
    case .mono: 7.9
    }
  }

  /// The element at a place: the start of the text's base line.
  func element(x: Double, y: Double) -> String {
    let tip = full.map { "<title>\(XMLText.escape($0))</title>" } ?? ""
    return "<text class=\"\(look.rawValue)\" x=\"\(number(x))\" y=\"\(number(y))\">"
      + "\(tip)\(XMLText.escape(text))</text>"
  }
}

/// A number as an attribute has it: with one decimal at most.
func number(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return tenths % 10 == 0
    ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
