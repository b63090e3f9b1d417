extension Drawing {
  /// The narrowest picture that is drawn.
  public static let leastTextWidth = 30

  /// The picture as text for a terminal, with a line end behind every line.
  ///
  /// No line is wider than `width` columns, or ``leastTextWidth`` where that is less. Links that
  /// have no room side by side are drawn below each other; addresses and names that have none are
  /// divided, and nothing is left out. Takes time in proportion to the nodes' addresses.
  public func text(width: Int = 80, style: TextStyle = .boxes) -> String {
    let caption = Caption(self)
    let width = max(width, Self.leastTextWidth)
    let head = [caption.title, caption.summary, caption.quorum, caption.failover]
    var lines = head.compactMap(\.self).flatMap {
      Folding.words(style.text($0), width: width, indentation: "  ")
    }
    for band in TextBand.bands(self, width: width, style: style) { lines += [""] + band.lines }
    lines += tail(caption, width: width, style: style)
    return lines.map { "\(trimmed($0))\n" }.joined()
  }

  /// The quorum device, and what the signs mean.
  private func tail(_ caption: Caption, width: Int, style: TextStyle) -> [String] {
    var parts = [legend(style)]
    if let device = caption.device {
      parts.insert("Quorum device: \(device.joined(separator: ", "))", at: 0)
    }
    return parts.filter { !$0.isEmpty }.flatMap {
      [""] + Folding.words(style.text($0), width: width, indentation: "  ")
    }
  }

  private func legend(_ style: TextStyle) -> String {
    legendEntries.map { "\(style.sign($0.state)) \($0.meaning)" }.joined(separator: ", ")
  }

  private func trimmed(_ line: String) -> Substring {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return line
  }
}

extension Drawing {
  /// The signs that stand in the picture, and what they mean.
  var legendEntries: [(state: LinkState, meaning: String)] {
    let present = Set(nodes.flatMap { $0.stations.map(\.state) })
    let isShared = mode == .active || mode == .rr
    let all: [(LinkState, String)] = [
      (.own, "this node"),
      (.carrying, "connected, carries traffic"),
      (.standby, "connected, stands by"),
      (.first, isShared || links.count < 2 ? "carries traffic" : "first choice"),
      (.next, "stands by"),
      (.down, "NOT connected"),
      (.unknown, "not known"),
    ]
    return all.filter { present.contains($0.0) }
  }
}
