import CorosyncConf
import CorosyncDrawing
import Glibc
import TestSupport
import Testing

/// The picture as SVG.
struct SVGDrawingTests {
  private static let hasXMLLint = (try? CommandProcess.run(["xmllint", "--version"]))?.status == 0

  /// Whether a document is well-formed XML.
  private func isWellFormed(_ svg: String) throws -> Bool {
    let folder = try CommandFolder()
    let path = try folder.write("picture.svg", svg)
    let run = try CommandProcess.run(["xmllint", "--noout", "--nonet", path])
    return run.status == 0 && run.everything.isEmpty
  }

  @Test func looksAsItDidWhenItWasLookedAt() throws {
    let priority = Sample.interface(1, "knet_link_priority: 20")
    try GoldenFile("troubled.svg").expect(Sample(totem: priority).drawing(.troubled).svg)
    try GoldenFile("five.svg").expect(
      Sample(nodes: 5, links: 3, totem: priority, quorum: Sample.device).drawing().svg)
  }

  @Test func theSampleOfTheDocumentationIsThePrograms() throws {
    let example = try Repository.text("Examples/corosync.conf")
    let drawing = Drawing(Configuration(Document(Array(example.utf8))))
    try GoldenFile(path: Repository.path("Documentation/cluster.svg")).expect(drawing.svg)
  }

  @Test(.enabled(if: hasXMLLint, "xmllint is not installed"))
  func isWellFormedWhateverTheFileHas() throws {
    let names = [
      1: "<script>&amp;]]>", 2: "\"'\u{1B}[31m\u{7}", 3: "a\u{202E}b\u{FFFE}\u{FFFF}\u{85}", 4: "",
    ]
    for state in [nil, ClusterState.troubled] {
      let sample = Sample(nodes: 4, quorum: Sample.device, names: names) { "<&\"\($0)>\u{8}\($1)" }
      let drawing = sample.drawing(state)
      #expect(try isWellFormed(drawing.svg), "\(drawing.svg)")
      #expect(!drawing.svg.contains("<script") && !drawing.svg.contains("\u{202E}"))
    }
    var bytes = Array(Sample().text.utf8)
    bytes.replace(Array("demo".utf8), with: [0xFF, 0xC0, 0x80, 0x01, 0x3C])
    #expect(try isWellFormed(Drawing(Configuration(Document(bytes))).svg))
  }

  @Test(.enabled(if: hasXMLLint, "xmllint is not installed"))
  func isWellFormedForAnyFile() throws {
    let seed: UInt64 = 20_261_128
    var generator = ConfigurationGenerator(seed: seed)
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      var bytes = generator.next()
      for _ in 0..<random.number(0...6) {
        guard let place = random.index(in: bytes) else { continue }
        bytes[place] = UInt8(random.number(0...255))
      }
      let drawing = Drawing(Configuration(Document(bytes)))
      #expect(try isWellFormed(drawing.svg), "seed \(seed)")
      #expect(drawing.text(width: 40).split(separator: "\n").allSatisfy { $0.count <= 40 })
    }
  }

  @Test(arguments: [2, 3, 5, 8, 16], [1, 2, 3, 8])
  func noTextLiesOnAnother(nodes: Int, links: Int) {
    let names = [2: String(repeating: "W", count: 60)]
    for quorum in [[], Sample.device] {
      let sample = Sample(nodes: nodes, links: links, quorum: quorum, names: names) {
        $0 == 1 ? "fd00:1234:5678:9abc:def0:1234:5678:\($1)" : "10.\($1).0.\($0)"
      }
      for state in [nil, ClusterState.troubled] {
        let picture = SVGTexts(sample.drawing(state).svg)
        #expect(picture.texts.count > nodes * links)
        #expect(picture.overlaps.isEmpty, "\(picture.overlaps)")
        #expect(picture.outside.isEmpty, "\(picture.outside)")
      }
    }
  }

  @Test func followsTheReadersChoiceOfAPage() throws {
    let svg = Sample().drawing().svg
    let dark = try #require(svg.firstRange(of: "@media (prefers-color-scheme: dark)"))
    let (light, rest) = (svg[..<dark.lowerBound], svg[dark.lowerBound...])
    // Everything that has a color on a light page has one on a dark page.
    for look in ["text", ".small", ".alarm", ".page", ".card", ".hollow", ".link7", ".full7"] {
      #expect(light.contains("\(look) {"), "\(look)")
      #expect(rest.contains("\(look) {"), "\(look)")
    }
    #expect(!svg.contains("fill=\"#") && !svg.contains("stroke=\"#"))
  }

  @Test func longLabelsAreWholeInTheirTitles() {
    let name = String(repeating: "long-", count: 12)
    let svg = Sample(names: [1: name]).drawing().svg
    #expect(svg.contains("<title>\(name)</title>") && svg.contains("…"))
  }

  @Test func twiceTheNodesTakeTwiceTheText() {
    func length(_ nodes: Int) -> Int { Sample(nodes: nodes, links: 8).drawing().svg.utf8.count }
    #expect(length(2000) - length(1500) < (length(1500) - length(1000)) * 21 / 20)
  }
}
