import CorosyncDiagnostics

/// Some links side by side with all nodes below each other: as many as have room.
struct TextBand {
  private let drawing: Drawing
  private let style: TextStyle

  /// The places of the links in ``Drawing/links``.
  private let links: Range<Int>

  /// The width of the column of names.
  private let nameWidth: Int

  /// The width of each link's column.
  private let widths: [Int]

  /// What stands between the sign of a node and its address.
  private static let lead = 3

  /// The wire from a name to the first link.
  private static let wireWidth = 3

  /// With more nodes there is no empty line between them.
  private static let looseNodes = 10

  static func bands(_ drawing: Drawing, width: Int, style: TextStyle) -> [TextBand] {
    let names = drawing.nodes.flatMap { self.names($0, style).map(displayWidth) }.max() ?? 0
    let nameWidth = min(max(names, 4), max(8, width / 3))
    let room = width - nameWidth - wireWidth
    let wanted = drawing.links.indices.map { min(room, columnWidth($0, drawing, style)) }
    var bands: [TextBand] = []
    var start = 0
    while start < wanted.count {
      var end = start
      var taken = 0
      while end < wanted.count, end == start || taken + wanted[end] <= room {
        taken += wanted[end]
        end += 1
      }
      bands.append(
        TextBand(
          drawing: drawing, style: style, links: start..<end, nameWidth: nameWidth,
          widths: Array(wanted[start..<end])))
      start = end
    }
    return bands
  }

  /// The width of a link's column with the blanks to the next one.
  private static func columnWidth(
    _ link: Int, _ drawing: Drawing, _ style: TextStyle
  ) -> Int {
    let addresses = drawing.nodes.map { address($0.stations[link], style) }
    let head = header(drawing.links[link], drawing.mode)
    let widest = max(
      addresses.map(displayWidth).max().map { $0 + lead } ?? 0, head.map(displayWidth).max() ?? 0)
    return widest + 3
  }

  private static func header(_ link: DrawnLink, _ mode: LinkMode?) -> [String] {
    ["link \(link.number)"] + Caption.lines(link, mode: mode)
  }

  /// What a node is called, with its id, and what else is to be said of it, line by line.
  private static func names(_ node: DrawnNode, _ style: TextStyle) -> [String] {
    let id = node.id.map { " (\($0))" } ?? ""
    var lines = [style.text(escaped(node.label)) + id]
    if node.votes != 1 { lines.append("  " + Caption.count(Int(node.votes), "vote")) }
    if node.presence == .away { lines.append("  AWAY") }
    return lines
  }

  private static func address(_ station: DrawnNode.Station, _ style: TextStyle) -> String {
    let address = style.text(station.address.map { escaped($0) } ?? "")
    return station.state == .down ? "\(address) NOT connected" : address
  }

  /// The lines, not trimmed.
  var lines: [String] {
    let isLoose = drawing.nodes.count <= Self.looseNodes
    return heading
      + drawing.nodes.enumerated().flatMap { number, node in
        (isLoose && number > 0 ? [row(name: "", cells: rails)] : []) + rows(node)
      }
  }

  private var heading: [String] {
    let heads = links.enumerated().map { column, link in
      Self.header(drawing.links[link], drawing.mode).flatMap {
        Folding.words($0, width: widths[column] - 1)
      }
    }
    let height = heads.map(\.count).max() ?? 0
    let texts = (0..<height).map { line in
      row(name: "", cells: heads.map { line < $0.count ? $0[line] : "" })
    }
    return texts + [row(name: "", cells: rails)]
  }

  private var rails: [String] { links.map { style.rail(drawing.links[$0]) } }

  private func row(name: String, cells: [String]) -> String {
    Folding.padded(name, to: nameWidth + Self.wireWidth)
      + zip(cells, widths).map { Folding.padded($0, to: $1) }.joined()
  }

  /// A node: the first line has the signs, the next ones what has no room in it.
  private func rows(_ node: DrawnNode) -> [String] {
    let names = Self.names(node, style).flatMap { Folding.pieces($0, width: nameWidth) }
    let cells = links.enumerated().map { column, link in
      Folding.pieces(
        Self.address(node.stations[link], style), width: widths[column] - Self.lead - 1)
    }
    let height = max(names.count, cells.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      line == 0 ? first(node, names[0], cells) : next(line, names, cells)
    }
  }

  private func first(_ node: DrawnNode, _ name: String, _ cells: [[String]]) -> String {
    let last = links.last { node.stations[$0].address != nil }
    let texts = links.enumerated().map { column, link in
      let state = node.stations[link].state
      guard state != .absent else { return (style.rail(drawing.links[link]), link) }
      let text = cells[column][0]
      return ("\(style.sign(state))\(style.wire) \(text)\(link == last ? "" : " ")", link)
    }
    let start = Folding.padded(
      "\(name) ", to: nameWidth + Self.wireWidth, with: last == nil ? " " : style.wire)
    return start
      + zip(texts, widths).map { cell, width in
        let isCrossed = last.map { cell.1 < $0 } ?? false
        return Folding.padded(cell.0, to: width, with: isCrossed ? style.wire : " ")
      }.joined()
  }

  private func next(_ line: Int, _ names: [String], _ cells: [[String]]) -> String {
    let texts = zip(rails, cells).map { rail, pieces in
      line < pieces.count ? "\(rail)  \(pieces[line])" : rail
    }
    return row(name: line < names.count ? names[line] : "", cells: texts)
  }
}
