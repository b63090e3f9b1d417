/// What the signs and lines of a picture mean.
struct SVGLegend {
  /// The elements, from the top of the legend on, and the height that they take.
  let elements: [String]
  let height: Double

  private static let signWidth = 44.0
  private static let lineHeight = 24.0

  init(_ drawing: Drawing, _ layout: SVGLayout) {
    var elements: [String] = []
    var (x, y) = (SVGLayout.margin, layout.legendY + 14)
    for (sign, text) in Self.entries(drawing) {
      let width = Self.signWidth + text.width + 22
      if x > SVGLayout.margin, x + width > layout.width - SVGLayout.margin + 22 {
        (x, y) = (SVGLayout.margin, y + Self.lineHeight)
      }
      elements += sign(x, y) + [text.element(x: x + Self.signWidth, y: y + 4)]
      x += width
    }
    self.elements = elements
    height = elements.isEmpty ? 0 : y + 12 - layout.legendY
  }

  private typealias Sign = (_ x: Double, _ y: Double) -> [String]

  private static func entries(_ drawing: Drawing) -> [(Sign, SVGText)] {
    guard let first = drawing.links.first(where: \.isFirstChoice) else { return [] }
    let next = drawing.links.first { !$0.isFirstChoice }
    var entries: [(Sign, SVGText)] = drawing.legendEntries.map { state, meaning in
      let link = state == .next || state == .standby ? next ?? first : first
      let sign: Sign = { x, y in
        rail(link, x, y) + SVGStation.sign(state, x: x + 17, y: y, link)
      }
      return (sign, SVGText(meaning, .small))
    }
    if let later = drawing.links.first(where: { $0.rank > 2 }) {
      entries.append(({ rail(later, $0, $1) }, SVGText("3rd choice and later", .small)))
    }
    if drawing.device != nil {
      let sign: Sign = { x, y in ["<path class=\"votes\" d=\"M\(number(x)) \(number(y))h34\"/>"] }
      entries.append((sign, SVGText("asks the quorum device", .small)))
    }
    return entries
  }

  private static func rail(_ link: DrawnLink, _ x: Double, _ y: Double) -> [String] {
    [
      "<path class=\"rail \(SVGStyle.line(link))\" \(SVGStyle.stroke(link)) "
        + "d=\"M\(number(x)) \(number(y))h34\"/>"
    ]
  }
}
