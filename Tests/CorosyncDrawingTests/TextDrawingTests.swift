import CorosyncConf
import CorosyncDrawing
import TestSupport
import Testing

/// The picture for terminals.
struct TextDrawingTests {
  /// The lines are narrow where all characters take one column.
  private static func widest(_ text: String) -> Int {
    text.split(separator: "\n").map { $0.unicodeScalars.count }.max() ?? 0
  }

  @Test func looksAsItDidWhenItWasLookedAt() throws {
    let priority = Sample.interface(1, "knet_link_priority: 20")
    try GoldenFile("eight.txt").expect(
      Sample(nodes: 8, totem: priority, quorum: Sample.device).drawing().text())
    try GoldenFile("troubled-ascii.txt").expect(
      Sample(totem: priority).drawing(.troubled).text(style: .ascii))
    try GoldenFile("narrow.txt").expect(
      Sample(nodes: 3, links: 8, names: [2: "a-node-with-a-very-long-name.example.net"]).drawing()
        .text(width: 60))
  }

  @Test func eightNodesWithTwoLinksFitEightyColumnsWithoutFolding() {
    let sample = Sample(nodes: 8, names: [3: "proxmox-node-03"]) { "192.168.\($1 + 100).10\($0)" }
    let text = sample.drawing().text()
    #expect(Self.widest(text) <= 80)
    for node in 1...8 {
      let line = text.split(separator: "\n").first { $0.contains("192.168.100.10\(node)") }
      #expect(line?.contains("192.168.101.10\(node)") == true, "\(text)")
    }
  }

  @Test(arguments: [30, 40, 60, 80, 132])
  func fitsAnyWidthAndLosesNothing(width: Int) {
    var random = SplitMix64(seed: UInt64(width))
    for _ in 0..<40 {
      let sample = Sample(nodes: random.number(1...40), links: random.number(1...8))
      let text = sample.drawing().text(width: width)
      #expect(Self.widest(text) <= width, "\(width): \(text)")
      for node in 1...sample.nodes {
        for link in 0..<sample.links {
          #expect(text.contains(sample.address(node, link)), "\(width): \(text)")
        }
      }
    }
  }

  @Test func longNamesAndAddressesAreDividedAndWhole() {
    let long = String(repeating: "abcdefghij", count: 20)
    let sample = Sample(nodes: 2, links: 2, names: [1: "n\(long)"]) { "h\($0)\($1)\(long)" }
    let text = sample.drawing().text(width: 60)
    #expect(Self.widest(text) <= 60)
    let letters = text.filter { $0.isLetter }
    #expect(letters.count { $0 == "j" } >= 20 * 5)
  }

  @Test func twiceTheNodesTakeTwiceTheText() {
    func length(_ nodes: Int) -> Int {
      Sample(nodes: nodes, links: 8) { "10.\($1).\($0 / 200).\($0 % 200)" }.drawing().text().count
    }
    #expect(length(2000) - length(1500) < (length(1500) - length(1000)) * 21 / 20)
  }

  @Test func plainTextHasNothingButASCII() {
    let names = [1: "größe", 2: "日本"]
    for state in [nil, ClusterState.troubled] {
      let text = Sample(quorum: Sample.device, names: names).drawing(state).text(style: .ascii)
      #expect(text.unicodeScalars.allSatisfy { $0.isASCII && ($0.value >= 0x20 || $0 == "\n") })
      #expect(text.contains("gr\\u{F6}"))
    }
  }

  @Test func wideCharactersKeepTheRailsStraight() {
    let text = Sample(nodes: 2, links: 1, names: [1: "日本", 2: "ab"]).drawing().text()
    let lines = text.split(separator: "\n").filter { $0.contains("●─") }
    let columns = lines.map { line in
      line.prefix { $0 != "●" }.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x3000 ? 2 : 1) }
    }
    #expect(columns.count == 3 || columns.count == 2)
    #expect(Set(columns.prefix(2)).count == 1, "\(text)")
  }

  @Test func noTextOfTheFileSteersTheTerminal() {
    let names = [1: "\u{1B}[2J", 2: "a\u{202E}b", 3: "\u{9B}31m"]
    let text = Sample(names: names).drawing().text()
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{9B}"))
    #expect(text.contains("\\x1B[2J") || text.contains("\\u{1B}[2J"))
  }
}
