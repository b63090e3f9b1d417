import CorosyncModel

/// The style sheet of a picture: colors for a light page, and for a dark one where that is
/// preferred.
///
/// Nothing is told by color alone: lines differ in width and dashes, signs in shape.
enum SVGStyle {
  /// A color of each link on a light and on a dark page, told apart by people who see few colors.
  private static let links = [
    ("#0b62b0", "#6cb6ff"), ("#b35c00", "#ffa94d"), ("#00795c", "#4fd1ab"),
    ("#a3246d", "#ff8cc6"), ("#6a4bc4", "#b9a3ff"), ("#7a6200", "#e3c64a"),
    ("#9c2b1f", "#ff9a8c"), ("#3d5a6c", "#9cc3d8"),
  ]

  static let sheet = """
      text { font-family: \(sans); fill: #1f2530; }
      .mono { font-family: \(mono); font-size: 13px; }
      .title { font-size: 20px; font-weight: 700; }
      .name { font-size: 14px; font-weight: 600; }
      .head { font-size: 13px; font-weight: 700; }
      .small { font-size: 12px; fill: #566070; }
      .alarm { font-size: 12px; font-weight: 600; fill: #b3261e; }
      .page { fill: #ffffff; stroke: #d5dae1; }
      .card { fill: #f4f6f9; stroke: #aab3c0; stroke-width: 1.25; }
      .own { stroke: #1f2530; stroke-width: 2.25; }
      .away { stroke: #b3261e; stroke-dasharray: 5 4; }
      .wire { stroke: #aab3c0; stroke-width: 1.25; fill: none; }
      .votes { stroke: #566070; stroke-width: 1.5; stroke-dasharray: 1.5 4; fill: none; }
      .rail, .sign { fill: none; stroke-linecap: round; }
      .sign { stroke-width: 2.5; }
      .hollow { fill: #ffffff; }
      .down { stroke: #b3261e; }
    \(links.enumerated().map { colors(of: $0, $1.0) }.joined(separator: "\n"))
      @media (prefers-color-scheme: dark) {
        text { fill: #e6eaf0; }
        .small { fill: #a3adbb; }
        .alarm { fill: #ff8a80; }
        .page { fill: #12161c; stroke: #323a46; }
        .card { fill: #1c222b; stroke: #5a6575; }
        .own { stroke: #e6eaf0; }
        .away { stroke: #ff8a80; }
        .wire { stroke: #5a6575; }
        .votes { stroke: #a3adbb; }
        .hollow { fill: #12161c; }
        .down { stroke: #ff8a80; }
    \(links.enumerated().map { "  " + colors(of: $0, $1.1) }.joined(separator: "\n"))
      }

    """

  private static let sans =
    "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', 'DejaVu Sans', sans-serif"
  private static let mono =
    "ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'DejaVu Sans Mono', monospace"

  private static func colors(of link: Int, _ color: String) -> String {
    "  .link\(link) { stroke: \(color); } .full\(link) { fill: \(color); }"
  }

  /// The class of a link's lines, and of what is filled with its color.
  static func line(_ link: DrawnLink) -> String { "link\(Int(link.number.rawValue) % links.count)" }
  static func fill(_ link: DrawnLink) -> String { "full\(Int(link.number.rawValue) % links.count)" }

  /// How a link is drawn by its place in the order of failover.
  static func stroke(_ link: DrawnLink) -> String {
    switch link.rank {
    case 1: "stroke-width=\"5\""
    case 2: "stroke-width=\"3\" stroke-dasharray=\"9 7\""
    default: "stroke-width=\"3\" stroke-dasharray=\"2 7\""
    }
  }
}
