import CorosyncDiagnostics

/// The card of a node or of the quorum device.
struct SVGCard {
  /// What stands on it, line by line.
  let texts: [SVGText]

  private let look: String

  init(node: DrawnNode) {
    var facts = [Caption.id(of: node)]
    if node.votes != 1 { facts.append(Caption.count(Int(node.votes), "vote")) }
    if node.isLocal { facts.append("this node") }
    if node.presence == .away { facts.append("away") }
    texts = [
      SVGText(escaped(node.label), .name, limit: 28),
      SVGText(facts.joined(separator: " · "), node.presence == .away ? .alarm : .small),
    ]
    look = node.presence == .away ? "card away" : node.isLocal ? "card own" : "card"
  }

  init(deviceOf drawing: Drawing) {
    let lines = Caption(drawing).device ?? []
    texts =
      [SVGText("Quorum device", .name)]
      + [SVGText(lines.joined(separator: ": "), .small, limit: 64)]
    look = "card"
  }

  /// The elements of the card around a middle.
  func elements(x: Double, middle: Double, width: Double) -> [String] {
    let top = middle - SVGLayout.cardHeight / 2
    let card =
      "<rect class=\"\(look)\" x=\"\(number(x))\" y=\"\(number(top))\" width=\"\(number(width))\" "
      + "height=\"\(number(SVGLayout.cardHeight))\" rx=\"9\"/>"
    return [card] + texts.enumerated().map { $1.element(x: x + 14, y: top + 20 + Double($0) * 17) }
  }
}
