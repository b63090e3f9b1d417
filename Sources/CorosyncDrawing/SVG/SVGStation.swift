import CorosyncDiagnostics

/// A node's place on a link: its sign and its address.
struct SVGStation {
  /// The address, and below it what is wrong; empty where the node is not on the link.
  let texts: [SVGText]

  private let state: LinkState

  init(_ station: DrawnNode.Station) {
    state = station.state
    let address = station.address.map { SVGText(escaped($0), .mono, limit: 46) }
    texts = (address.map { [$0] } ?? []) + (Self.remark(state).map { [$0] } ?? [])
  }

  private static func remark(_ state: LinkState) -> SVGText? {
    switch state {
    case .carrying: SVGText("carries traffic", .small)
    case .standby: SVGText("stands by", .small)
    case .down: SVGText("NOT connected", .alarm)
    case .unknown: SVGText("not known", .small)
    case .absent, .first, .next, .own: nil
    }
  }

  /// The elements at a place on a rail.
  func elements(x: Double, y: Double, _ link: DrawnLink) -> [String] {
    guard state != .absent else { return [] }
    return Self.sign(state, x: x, y: y, link)
      + texts.enumerated().map {
        $1.element(x: x + SVGLayout.lead, y: y + ($0 == 0 ? -7 : 17))
      }
  }

  /// The sign of a state: full, hollow, a square or a cross.
  static func sign(_ state: LinkState, x: Double, y: Double, _ link: DrawnLink) -> [String] {
    let line = SVGStyle.line(link)
    switch state {
    case .absent: return []
    case .first, .carrying: return [circle("sign \(line) \(SVGStyle.fill(link))", x, y)]
    case .next, .standby: return [circle("sign hollow \(line)", x, y)]
    case .own:
      return [
        "<rect class=\"sign \(line) \(SVGStyle.fill(link))\" x=\"\(number(x - 6))\" "
          + "y=\"\(number(y - 6))\" width=\"12\" height=\"12\" rx=\"2\"/>"
      ]
    case .down:
      let cross =
        "M\(number(x - 3.5)) \(number(y - 3.5))l7 7m0 -7l-7 7"
      return [
        circle("sign hollow down", x, y, radius: 8), "<path class=\"sign down\" d=\"\(cross)\"/>",
      ]
    case .unknown:
      return [circle("sign hollow \(line)", x, y, radius: 8)]
        + [SVGText("?", .small).element(x: x - 3, y: y + 4)]
    }
  }

  private static func circle(_ look: String, _ x: Double, _ y: Double, radius: Double = 6.5)
    -> String
  {
    "<circle class=\"\(look)\" cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\"/>"
  }
}
