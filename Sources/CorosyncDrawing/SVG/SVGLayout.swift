/// Where everything of a picture stands, in pixels.
///
/// Nodes stand below each other, links are rails from the top to the bottom, and a dot is where a
/// node is on a link.
struct SVGLayout {
  static let margin = 28.0
  static let rowHeight = 64.0
  static let cardHeight = 46.0

  /// From a rail to the address beside it.
  static let lead = 15.0

  /// The texts at the top, with the height of each.
  let head: [(text: SVGText, height: Double)]

  /// The lines at the top of each link.
  let linkHeads: [[SVGText]]

  let cardX: Double
  let cardWidth: Double
  let deviceWidth: Double

  /// The place of each rail.
  let rails: [Double]

  /// The base line of the first line at the top of the links.
  let linkHeadY: Double

  /// The top of the first row of nodes.
  let rowsY: Double

  /// The top of the row of the quorum device, which is there where the cluster has one.
  let deviceY: Double

  /// The top of the legend.
  let legendY: Double

  let width: Double

  init(_ drawing: Drawing) {
    head = Self.head(drawing)
    linkHeads = drawing.links.map { link in
      [SVGText("Link \(link.number)", .head)]
        + Caption.lines(link, mode: drawing.mode).map { SVGText($0, .small) }
    }
    cardX = Self.margin + (drawing.device == nil ? 0 : 22)
    cardWidth = Self.cardWidth(drawing.nodes.flatMap { SVGCard(node: $0).texts })
    deviceWidth = drawing.device.map { _ in Self.cardWidth(SVGCard(deviceOf: drawing).texts) } ?? 0
    var x = cardX + cardWidth + 52
    rails = drawing.links.indices.map { [linkHeads] link in
      let place = x
      x += Self.lead + Self.columnWidth(link, drawing, linkHeads[link]) + 30
      return place
    }
    linkHeadY = Self.margin + head.reduce(0) { $0 + $1.height } + 34
    rowsY = linkHeadY + Double(linkHeads.map(\.count).max() ?? 0) * 17 + 6
    deviceY = rowsY + Double(drawing.nodes.count) * Self.rowHeight
    legendY = deviceY + (drawing.device == nil ? 0 : Self.rowHeight + 8) + 14
    let texts = head.map { $0.text.width }.max() ?? 0
    width = max(
      x - 30 + Self.margin, texts + 2 * Self.margin, cardX + deviceWidth + Self.margin, 480)
  }

  private static func head(_ drawing: Drawing) -> [(text: SVGText, height: Double)] {
    let caption = Caption(drawing)
    let lines = [caption.summary, caption.quorum, caption.failover].compactMap(\.self)
    return [(SVGText(caption.title, .title, limit: 48), 18)]
      + lines.enumerated().map { (SVGText($1, .small, limit: 110), $0 == 0 ? 24 : 18) }
  }

  private static func cardWidth(_ texts: [SVGText]) -> Double {
    max(140, (texts.map(\.width).max() ?? 0) + 28)
  }

  private static func columnWidth(
    _ link: Int, _ drawing: Drawing, _ head: [SVGText]
  ) -> Double {
    let stations = drawing.nodes.flatMap { SVGStation($0.stations[link]).texts }
    return (stations + head).map(\.width).max() ?? 0
  }

  /// The middle of a node's row.
  func middle(ofRow row: Int) -> Double {
    rowsY + Double(row) * Self.rowHeight + Self.rowHeight / 2
  }

  var deviceMiddle: Double { deviceY + 8 + Self.rowHeight / 2 }
}
