import CorosyncModel
import CorosyncPlan
import Testing

/// Nodes and links that come and go are one difference each.
struct DifferenceItemTests {
  private static let file = PlanFile().with {
    $0.nodes = (1...3).map {
      "name: n\($0)\nnodeid: \($0)\nring0_addr: 10.0.0.\($0)\nring1_addr: 10.1.0.\($0)"
    }
  }

  private static let fourth =
    "name: n4\nnodeid: 4\nring0_addr: 10.0.0.4\nring1_addr: 10.1.0.4\nquorum_votes: 2"

  /// The differences as `KIND: KEY COUNT`.
  private func items(_ old: PlanFile, _ new: PlanFile) -> [String] {
    ConfigurationDifference(from: old.configuration, to: new.configuration).items.map {
      "\(word(for: $0.kind)): \($0.changes.count)"
    }
  }

  private func word(for kind: ConfigurationDifference.Kind) -> String {
    switch kind {
    case .nodeAdded(let node): "+ \(node.label)"
    case .nodeRemoved(let node): "- \(node.label)"
    case .nodeRenumbered(let old, let new):
      "\(old.id?.value.description ?? "") > \(new.id?.value.description ?? "")"
    case .linkAdded(let link, let nodes): "+ link \(link) of \(nodes.count)"
    case .linkRemoved(let link, let nodes): "- link \(link) of \(nodes.count)"
    case .key: "key"
    }
  }

  @Test func aNodeComesAndGoes() {
    let new = Self.file.with { $0.nodes.insert(Self.fourth, at: 0) }
    #expect(items(Self.file, new) == ["+ n4: 5"])
    #expect(items(new, Self.file) == ["- n4: 5"])
  }

  @Test func aLinkComesAndGoesWithItsSettings() {
    let new = Self.file.with { file in
      file.nodes = file.nodes.enumerated().map { "\($1)\nring2_addr: 10.2.0.\($0 + 1)" }
      file.totem += "\ninterface {\nlinknumber: 2\nknet_link_priority: 9\n}"
    }
    #expect(items(Self.file, new) == ["+ link 2 of 3: 4"])
    #expect(items(new, Self.file) == ["- link 2 of 3: 4"])
  }

  @Test func aLinkThatGetsAnotherNumberGoesAndComes() {
    let new = Self.file.with { file in
      file.nodes = file.nodes.map { $0.replacing("ring1", with: "ring5") }
    }
    #expect(items(Self.file, new) == ["- link 1 of 3: 3", "+ link 5 of 3: 3"])
  }

  @Test func aNodeAndALinkAtOnceAreTwo() {
    let new = Self.file.with { file in
      file.nodes = (file.nodes + [Self.fourth]).map { $0 + "\nring2_addr: 10.2.0.1" }
      file.totem += "\ntoken: 5000"
    }
    #expect(items(Self.file, new) == ["+ n4: 6", "+ link 2 of 3: 3", "key: 1"])
  }

  @Test func anAddressOfALinkThatStaysIsAKey() {
    let new = Self.file.with { file in
      file.nodes[0] = file.nodes[0].replacing("\nring1_addr: 10.1.0.1", with: "")
    }
    #expect(items(Self.file, new) == ["key: 1"])
  }

  @Test func anotherIdIsOneDifference() {
    let new = Self.file.with { file in
      file.nodes[1] = file.nodes[1].replacing("nodeid: 2", with: "nodeid: 9")
    }
    #expect(items(Self.file, new) == ["2 > 9: 8"])
  }

  @Test func nothingIsLostAndNothingCountsTwice() {
    let new = Self.file.with { file in
      file.nodes = [Self.fourth] + file.nodes.dropFirst().map { $0 + "\nring2_addr: 10.2.0.1" }
      file.rest = "quorum {\nprovider: corosync_votequorum\n}"
    }
    let difference = ConfigurationDifference(
      from: Self.file.configuration, to: new.configuration)
    #expect(
      difference.items.flatMap(\.changes).map(\.name).sorted() == difference.changes.map(\.name))
  }
}
