import CorosyncDiagnostics

extension Drawing {
  /// The picture as an SVG document of its own, which follows the reader's choice of a light or a
  /// dark page.
  ///
  /// Long names and addresses are shortened, and their titles have them in full. Takes time in
  /// proportion to the nodes' addresses.
  public var svg: String {
    let layout = SVGLayout(self)
    let legend = SVGLegend(self, layout)
    let height = layout.legendY + legend.height + SVGLayout.margin - 8
    let size = "width=\"\(number(layout.width))\" height=\"\(number(height))\""
    let page =
      "<rect class=\"page\" x=\"0.5\" y=\"0.5\" width=\"\(number(layout.width - 1))\" "
      + "height=\"\(number(height - 1))\" rx=\"12\"/>"
    let caption = Caption(self)
    let start = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) "
        + "viewBox=\"0 0 \(number(layout.width)) \(number(height))\" role=\"img\">",
      "<title>\(XMLText.escape(caption.title))</title>",
      "<desc>\(XMLText.escape(description(caption)))</desc>",
      "<style>\n\(SVGStyle.sheet)</style>", page,
    ]
    let body = heading(layout) + rails(layout) + deviceLines(layout) + rows(layout)
    return (start + body + legend.elements + ["</svg>"]).map { "\($0)\n" }.joined()
  }

  /// The picture in words, for who can't see it.
  private func description(_ caption: Caption) -> String {
    [caption.summary, caption.quorum, caption.failover].compactMap(\.self).joined(separator: ". ")
  }

  private func heading(_ layout: SVGLayout) -> [String] {
    var y = SVGLayout.margin
    let head = layout.head.map { text, height in
      y += height
      return text.element(x: SVGLayout.margin, y: y)
    }
    let links = zip(layout.rails, layout.linkHeads).flatMap { x, texts in
      texts.enumerated().map {
        $1.element(x: x + SVGLayout.lead, y: layout.linkHeadY + Double($0) * 17)
      }
    }
    return head + links
  }

  private func rails(_ layout: SVGLayout) -> [String] {
    zip(links, layout.rails).map { link, x in
      "<path class=\"rail \(SVGStyle.line(link))\" \(SVGStyle.stroke(link)) "
        + "d=\"M\(number(x)) \(number(layout.linkHeadY - 10))V\(number(layout.deviceY - 10))\"/>"
    }
  }

  private func rows(_ layout: SVGLayout) -> [String] {
    nodes.enumerated().flatMap { row, node in
      let y = layout.middle(ofRow: row)
      let stations = links.indices.flatMap {
        SVGStation(node.stations[$0]).elements(x: layout.rails[$0], y: y, links[$0])
      }
      let card = SVGCard(node: node).elements(x: layout.cardX, middle: y, width: layout.cardWidth)
      return wire(node, y, layout) + card + stations
    }
  }

  /// The line from a node's card to the last link that it is on.
  private func wire(_ node: DrawnNode, _ y: Double, _ layout: SVGLayout) -> [String] {
    guard let last = links.indices.last(where: { node.stations[$0].address != nil }) else {
      return []
    }
    let start = "M\(number(layout.cardX + layout.cardWidth)) \(number(y))"
    return ["<path class=\"wire\" d=\"\(start)H\(number(layout.rails[last]))\"/>"]
  }

  /// The quorum device below the nodes, and the line on which each of them asks it.
  private func deviceLines(_ layout: SVGLayout) -> [String] {
    guard device != nil else { return [] }
    let x = SVGLayout.margin + 4
    let middles = nodes.indices.map { layout.middle(ofRow: $0) } + [layout.deviceMiddle]
    let start = "M\(number(x)) \(number(middles[0]))V\(number(layout.deviceMiddle))"
    let arms = middles.map { "M\(number(x)) \(number($0))H\(number(layout.cardX))" }.joined()
    return ["<path class=\"votes\" d=\"\(start)\(arms)\"/>"]
      + SVGCard(deviceOf: self).elements(
        x: layout.cardX, middle: layout.deviceMiddle, width: layout.deviceWidth)
  }
}
