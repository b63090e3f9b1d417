import CorosyncConf
import TestSupport
import Testing

/// The rule finds what its definition says, though it doesn't compare every node with every other.
@Suite struct NodeIDChangedRuleTests {
  @Test func everyNodeIsComparedWithTheFirstThatIsTheSameMachine() {
    var random = SplitMix64(seed: 11)
    var count = 0
    for number in 0..<400 {
      let (old, new) = (configuration(&random), configuration(&random))
      let found = NodeIDChangedRule.hazards(of: HazardSubject(from: old, to: new))
        .compactMap(\.range)
      let expected = Self.expected(from: old, to: new)
      #expect(found == expected, "seed 11, pair \(number)")
      count += found.count
    }
    #expect(count > 20)
  }

  private func configuration(_ random: inout SplitMix64) -> Configuration {
    var lines = ["nodelist {"]
    for _ in 0..<random.number(1...6) {
      lines += ["node {", "nodeid: \(random.number(1...12))"]
      if random.chance(60) { lines.append("name: n\(random.number(0...5))") }
      for link in 0..<2 where random.chance(60) {
        lines.append("ring\(link)_addr: 10.0.0.\(random.number(1...5))")
      }
      lines.append("}")
    }
    return Configuration(Document(Array((lines + ["}", ""]).joined(separator: "\n").utf8)))
  }

  private static func expected(
    from old: Configuration, to new: Configuration
  ) -> [Range<Int>] {
    let remaining = Set(new.nodes.compactMap(\.id?.value))
    let ids = new.nodes.compactMap(\.id?.value)
    return new.nodes.compactMap { node in
      guard let id = node.id, ids.count(where: { $0 == id.value }) == 1,
        let former = old.nodes.first(where: { isSame($0, node) }),
        let formerID = former.id, formerID.value != id.value, !remaining.contains(formerID.value)
      else { return nil }
      return id.range
    }
  }

  private static func isSame(_ left: Node, _ right: Node) -> Bool {
    if let name = left.name?.value, let other = right.name?.value { return name == other }
    return left.addresses.contains { right.addresses[$0]?.value == $1.value }
  }
}
