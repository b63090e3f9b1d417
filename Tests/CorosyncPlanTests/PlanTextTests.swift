import CorosyncModel
import CorosyncPlan
import Testing

/// What people read of a plan.
struct PlanTextTests {
  private static let file = PlanFile().with {
    $0.nodes = (1...3).map { "name: n\($0)\nnodeid: \($0)\nring0_addr: 10.0.0.\($0)" }
    $0.rest = "quorum {\nprovider: corosync_votequorum\n}"
  }

  private func text(from old: PlanFile = file, _ change: (inout PlanFile) -> Void) -> PlanText {
    let (old, new) = (old.configuration, old.with(change).configuration)
    return PlanText(Plan(from: old, to: new), from: old, to: new)
  }

  @Test func theMostDangerousComesFirst() {
    let text = text {
      $0.totem += "\ntoken: 5000\nnetmtu: 1400\nnobody: 1\ninterface {\nmcastport: 5500\n}"
      $0.nodes[2] = "name: n3\nnodeid: 3\nring0_addr: 10.0.0.9"
    }
    #expect(
      text.changes == [
        "nodelist.node[nodeid=3].ring0_addr: \"10.0.0.3\" -> \"10.0.0.9\" (refused)",
        "totem.interface.0.mcastport: none -> 5500 (half of it live)",
        "totem.netmtu: none -> 1400 (at the next start of corosync)",
        "totem.token: none -> 5000 (live)",
        "totem.nobody: none -> \"1\" (nothing reads it)",
        "in effect: token 3650 ms -> 5650 ms: 650 ms are added for the nodes above two",
        "restart: corosync on all nodes, one at a time: n1, n2 and n3; quorum is kept",
      ])
    let first = text.risks.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(first == ["refused", "danger"])
    #expect(text.risks.last?.hasPrefix("  ") == true)
    #expect(text.advice.first?.hasPrefix("instead: add a link with the new addresses") == true)
  }

  @Test func whatVotequorumAndTheDeviceTakeOverIsTold() {
    let text = text { $0.rest = $0.rest.replacing("\n}", with: "\ndevice {\nmodel: net\n}\n}") }
    #expect(
      text.changes.prefix(2) == [
        "quorum.device.model: none -> \"net\" (live for votequorum, at its next start for",
        "  corosync-qdevice)",
      ], "\(text.changes)")
  }

  @Test func nodesLinksAndVotesAreNamed() {
    let text = text {
      $0.nodes.append("name: n4\nnodeid: 4\nring0_addr: 10.0.0.4\nquorum_votes: 3")
      $0.nodes.remove(at: 1)
    }
    #expect(
      text.changes == [
        "node 'n2' (nodeid 2) removed (live)",
        "node 'n4' (nodeid 4) added: 10.0.0.4; quorum_votes 3 (live)",
        "quorum 2 of 3 votes, 1 node can fail -> 3 of 5 votes, only some nodes can fail",
      ])
  }

  @Test func aLinkIsShownWithItsAddresses() {
    let text = text { file in
      file.nodes = file.nodes.enumerated().map { "\($1)\nring1_addr: 10.1.0.\($0 + 1)" }
      file.totem += "\ninterface {\nlinknumber: 1\nknet_link_priority: 5\n}"
    }
    #expect(
      text.changes == [
        "link 1 added: n1 10.1.0.1, n2 10.1.0.2, n3 10.1.0.3; knet_link_priority 5 (live)"
      ])
  }

  @Test func adviceIsGivenOnceAndHazardsAreCounted() {
    let text = text { file in
      file.nodes =
        (1...3).map { "name: n\($0)\nnodeid: \($0)\nring0_addr: 10.9.0.\($0)" }
        + ["name: n4\nnodeid: 4\nring0_addr: 10.9.0.4"]
    }
    #expect(text.risks.count { $0.hasPrefix("refused") } == 3)
    #expect(text.advice.count { $0.hasPrefix("instead") } == 1)
    let many = PlanFile().with { file in
      file.nodes = (1...9).map { "name: n\($0)\nnodeid: \($0)\nring0_addr: 10.0.0.\($0)" }
    }
    let moved = self.text(from: many) { file in
      file.nodes = file.nodes.map { $0.replacing("10.0.0", with: "10.1.0") }
    }
    #expect(moved.risks.contains("refused: and 6 more [link-address-changed]"))
    #expect(moved.risks.count + moved.changes.count + moved.advice.count <= 24)
  }

  @Test func longListsAreCounted() {
    let text = text { file in
      for number in 1...40 { file.rest += "\nother {\nkey\(number): 1\n}" }
    }
    #expect(text.changes.count == 13)
    #expect(text.changes.last == "and 28 more (nothing reads it)")
  }

  @Test func secretsAndHostileValuesAreNotPrinted() {
    let text = text { $0.totem += "\nkey: geheim\ntoken_x: \u{1B}[2J\nsecauth: on" }
    let lines = text.changes + text.risks + text.advice
    #expect(!lines.contains { $0.contains("geheim") })
    #expect(!lines.contains { $0.unicodeScalars.contains { $0.value < 0x20 } })
  }

  @Test func linesAreWrappedAtTheWidth() {
    let text = text { file in
      file.nodes = file.nodes.enumerated().map { "\($1)\nring1_addr: host-\($0).example.net" }
      file.totem += "\ntransport: udpu"
    }
    for line in text.changes + text.risks { #expect(line.count <= 80, "\(line)") }
  }
}
