import CorosyncEditing
import CorosyncModel
import TestSupport
import Testing

struct SetDeviceTests {
  private func set(
    _ file: String, _ change: (inout DeviceSettings) -> Void
  ) throws -> [String] {
    var settings = DeviceSettings()
    change(&settings)
    return DeviceFile.quorum(of: try SetDevice(settings).applied(to: file))
  }

  @Test func eachSettingGoesWhereItBelongs() throws {
    let quorum = try set(DeviceFile.withDevice()) {
      $0.host = "other"
      $0.port = 5404
      $0.tieBreaker = .node(NodeID(rawValue: 2))
      $0.syncTimeout = Milliseconds(rawValue: 20_000)
      $0.keepsActivePartition = false
      $0.heuristics.mode = .on
    }
    #expect(
      quorum == [
        "  provider: corosync_votequorum", "  device {", "    model: net", "    votes: 1",
        "    sync_timeout: 20000", "    net {", "      host: other", "      algorithm: ffsplit",
        "      port: 5404", "      tie_breaker: 2",
        "      keep_active_partition_tie_breaker: off", "    }", "    heuristics {",
        "      mode: on", "    }", "  }",
      ])
  }

  @Test func theVotesFollowTheAlgorithm() throws {
    let last = try set(DeviceFile.withDevice(nodes: 4)) { $0.algorithm = .lms }
    #expect(!last.contains { $0.contains("votes:") })
    let split = try set(DeviceFile.withDevice(nodes: 4, algorithm: "lms", votes: nil)) {
      $0.algorithm = .ffsplit
    }
    #expect(split.contains("    votes: 1"))
  }

  @Test func otherSettingsLeaveTheVotesAlone() throws {
    let quorum = try set(DeviceFile.withDevice(nodes: 4, algorithm: "lms", votes: 9)) {
      $0.port = 5404
    }
    #expect(quorum.contains("    votes: 9"))
  }

  @Test func aCommandReplacesTheOneOfItsName() throws {
    let more = ["  heuristics {", "    mode: sync", "    exec_a: /bin/false", "  }"]
    let quorum = try set(DeviceFile.withDevice(more: more)) {
      $0.heuristics.commands = [
        DeviceHeuristics.Command("a", "/bin/true"), DeviceHeuristics.Command("b", "/bin/ls"),
      ]
    }
    #expect(
      quorum.filter { $0.contains("exec_") } == [
        "      exec_a: /bin/true", "      exec_b: /bin/ls",
      ])
    #expect(quorum.contains("      mode: sync"))
  }

  /// Without a mode corosync-qdevice would run none of them.
  @Test(
    arguments: [
      ([], nil, ["mode: sync"]), ([], .on, ["mode: on"]), (["  mode: off"], nil, ["mode: off"]),
      (["  mode: off"], .on, ["mode: on"]), (["  interval: 9000"], nil, ["mode: sync"]),
    ] as [([String], DeviceHeuristics.Mode?, [String])])
  func commandsComeWithAMode(
    _ section: [String], _ asked: DeviceHeuristics.Mode?, _ expected: [String]
  ) throws {
    let more = section.isEmpty ? [] : ["  heuristics {"] + section.map { "  \($0)" } + ["  }"]
    let quorum = try set(DeviceFile.withDevice(more: more)) {
      $0.heuristics.mode = asked
      $0.heuristics.commands = [DeviceHeuristics.Command("a", "/bin/true")]
    }
    let modes = quorum.map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("mode:") }
    #expect(modes.map(String.init) == expected)
  }

  @Test(arguments: [
    (DeviceFile.text(), DeviceError.notThere),
    (DeviceFile.text(quorum: ["device {", "}"]), .withoutModel),
    (
      DeviceFile.withDevice().replacing("model: net", with: "model: disk"), .otherModel("disk")
    ),
    (
      DeviceFile.withDevice().replacing("nodeid: 2", with: "nodeid: 9"),
      .unknownTieBreaker(
        NodeID(rawValue: 2), nodes: [1, 9].map { NodeID(rawValue: $0) })
    ),
  ])
  func whatCanNotWorkIsRefused(file: String, error: DeviceError) throws {
    #expect(throws: EditError.device(error)) {
      try set(file) { $0.tieBreaker = .node(NodeID(rawValue: 2)) }
    }
  }

  @Test func splitIsRefusedForUnevenNodes() throws {
    let file = DeviceFile.withDevice(nodes: 3, algorithm: "lms", votes: 3)
      .replacing("nodeid: 3", with: "nodeid: 3\n    quorum_votes: 2")
    #expect(throws: EditError.device(.nodeVotes(node: "n3", votes: 2))) {
      try set(file) { $0.algorithm = .ffsplit }
    }
  }
}
