/// The texts of a picture with the room that they take, by the widths of DejaVu's letters, which
/// are the widest of the fonts that the picture asks for.
struct SVGTexts {
  struct Box {
    let text: Substring
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }
  }

  let texts: [Box]
  private let width: Double

  init(_ svg: String) {
    let pattern =
      /<text class="(\w+)" x="([\d.]+)" y="([\d.]+)">(?:<title>[^<]*<\/title>)?([^<]*)<\/text>/
    texts = svg.matches(of: pattern).compactMap { match in
      guard let x = Double(match.2), let y = Double(match.3) else { return nil }
      let (advance, size): (Double, Double) =
        switch match.1 {
        case "title": (12.5, 20)
        case "name": (8.7, 14)
        case "head": (8.1, 13)
        case "mono": (7.85, 13)
        default: (6.6, 12)
        }
      return Box(
        text: match.4, x: x, y: y - size * 0.75, width: Double(match.4.count) * advance,
        height: size * 0.95)
    }
    width = svg.firstMatch(of: /<svg [^>]*width="([\d.]+)"/).flatMap { Double($0.1) } ?? 0
  }

  var overlaps: [String] {
    texts.indices.flatMap { index in
      texts[(index + 1)...].filter { $0.overlaps(texts[index]) }.map {
        "\(texts[index].text) | \($0.text)"
      }
    }
  }

  /// Those that reach beyond the page.
  var outside: [Substring] { texts.filter { $0.x < 0 || $0.x + $0.width > width }.map(\.text) }
}
