import CorosyncCmap
import CorosyncModel
import CorosyncPlan
import CorosyncSyntax
import TestSupport
import Testing

struct ConfigurationDifferenceTests {
  /// The differences as `NAME: OLD > NEW`.
  private func difference(_ old: String, _ new: String) -> [String] {
    ConfigurationDifference(from: configuration(old), to: configuration(new)).changes.map {
      "\($0.name): \(text($0.old)) > \(text($0.new))"
    }
  }

  private func text(_ value: CmapValue?) -> String {
    switch value {
    case nil: "-"
    case .string(let bytes): latin1(bytes)
    case .uint32(let number): String(number)
    case .uint64(let number): String(number)
    case .some(let value): "\(value)"
    }
  }

  @Test(arguments: [
    ("totem {\ntoken: 1\n}\n", "# c\n\ntotem{\r\n  token :1\r\n}"),
    ("totem {\ntoken: 1\njoin: 2\n}\n", "totem {\njoin: 2\n}\ntotem {\ntoken: 9\ntoken: 01\n}\n"),
    ("a.b {\nc: 1\n}\n", "a {\nb {\nc: 1\n}\n}\n"),
    (
      "totem {\ninterface {\nmcastport: 1\n}\ninterface {\nlinknumber: 1\nttl: 2\n}\n}\n",
      "totem {\ninterface {\nttl: 2\nlinknumber: 1\n}\ninterface {\nlinknumber: 0\nmcastport: 1\n}\n}\n"
    ),
    (
      "nodelist {\nnode {\nnodeid: 1\nname: a\n}\nnode {\nnodeid: 2\nname: b\n}\n}\n",
      "nodelist {\nnode {\nname: b\nnodeid: 2\n}\nnode {\nnodeid: 1\nname: a\n}\n}\n"
    ),
    (
      "nodelist {\nnode {\nname: a\nx: 1\n}\nnode {\nname: b\n}\n}\n",
      "nodelist {\nnode {\nname: b\n}\nnode {\nname: a\nx: 1\n}\n}\n"
    ),
  ])
  func orderAndLayoutAreNoDifference(_ old: String, _ new: String) {
    #expect(difference(old, new).isEmpty)
    #expect(difference(new, old).isEmpty)
  }

  @Test func changedNewAndMissingKeysAreFound() {
    #expect(
      difference("totem {\ntoken: 1\njoin: 2\n}\n", "totem {\ntoken: 3\nhold: 4\n}\n")
        == ["totem.hold: - > 4", "totem.join: 2 > -", "totem.token: 1 > 3"])
  }

  @Test func nodesAreNamedByTheirID() {
    let old = "nodelist {\nnode {\nnodeid: 1\nname: a\n}\nnode {\nnodeid: 2\nname: b\n}\n}\n"
    let new = "nodelist {\nnode {\nnodeid: 2\nname: c\n}\nnode {\nnodeid: 3\n}\n}\n"
    #expect(
      difference(old, new) == [
        "nodelist.node[nodeid=1].name: a > -", "nodelist.node[nodeid=1].nodeid: 1 > -",
        "nodelist.node[nodeid=2].name: b > c", "nodelist.node[nodeid=3].nodeid: - > 3",
      ])
  }

  @Test func aSecondNodeOfOneIDIsADifference() {
    let old = "nodelist {\nnode {\nnodeid: 1\n}\n}\n"
    let new = "nodelist {\nnode {\nnodeid: 1\n}\nnode {\nnodeid: 1\n}\n}\n"
    #expect(difference(old, new) == ["nodelist.node[1].nodeid: - > 1"])
  }

  @Test func hostileNamesAreEscaped() {
    let new = "nodelist {\nnode {\nname: a\u{1B}[2J\nx: 1\n}\n}\n"
    #expect(difference("", new).first == "nodelist.node[name=a\\x1B[2J].name: - > a\u{1B}[2J")
  }

  @Test func aFileDoesNotDifferFromItself() {
    let seed: UInt64 = 8
    var generator = ConfigurationGenerator(seed: seed)
    var mutator = ConfigurationMutator(seed: seed)
    for index in 0..<200 {
      let bytes = index % 2 == 0 ? generator.next() : mutator.mutate(generator.next())
      let configuration = Configuration(Document(bytes))
      let difference = ConfigurationDifference(from: configuration, to: configuration)
      #expect(difference.isEmpty, "seed \(seed), file \(index)")
      let gone = ConfigurationDifference(from: configuration, to: Configuration(Document([])))
      #expect(
        gone.changes.count == configuration.projection.entries.count, "seed \(seed), file \(index)")
    }
  }
}
