import CorosyncConf
import TestSupport
import Testing

extension PlanLabTests {
  /// What a plan says of the quorum of a running cluster, and what its daemons then do.
  @Suite struct QuorumTests {
    struct Case: Sendable, CustomTestStringConvertible {
      let name: String
      let nodes: Int
      var options: [String] = []

      /// The nodes that are stopped one after another before the change.
      var away: [String] = []

      /// The expected votes that a person sets then.
      var expected: Int?

      /// Whether the cluster is not quorate any more after the change.
      let isLost: Bool
      let change: @Sendable (LabFile) -> LabFile
      var testDescription: String { name }
    }

    static let losses = [
      Case(
        name: "a token while the tie breaker alone keeps the quorum", nodes: 4,
        options: ["auto_tie_breaker: 1"], away: ["cuatro", "tres"], isLost: false
      ) { $0.totem("token: 4000") },
      Case(
        name: "votes of a node that is away, while the tie breaker keeps the quorum", nodes: 4,
        options: ["auto_tie_breaker: 1"], away: ["cuatro", "tres"], isLost: true
      ) { $0.votes(3, of: 4) },
      Case(
        name: "more votes for all, while one is away", nodes: 3, away: ["tres"], isLost: false
      ) { $0.votes(5) },
      Case(
        name: "the same while all are waited for", nodes: 3, options: ["wait_for_all: 1"],
        away: ["tres"], isLost: false
      ) { $0.votes(5) },
      Case(
        name: "a token after a person lowered the expected votes", nodes: 3,
        away: ["tres", "dos"], expected: 1, isLost: true
      ) { $0.totem("token: 4000") },
      Case(name: "more expected votes than a byte counts", nodes: 2, isLost: false) {
        $0.quorum("expected_votes: 513")
      },
      Case(name: "more than that by as much as counts", nodes: 2, isLost: true) {
        $0.quorum("expected_votes: 520")
      },
      Case(name: "two_node while the third node is away", nodes: 3, away: ["tres"], isLost: false) {
        $0.quorum("two_node: 1")
      },
      Case(
        name: "expected votes that are missing while all are waited for", nodes: 3,
        options: ["wait_for_all: 1"], isLost: true
      ) { $0.quorum("expected_votes: 6") },
      Case(
        name: "most members removed at once", nodes: 5, away: ["cinco"], isLost: false
      ) { $0.withoutNode("cuatro").withoutNode("tres") },
      Case(
        name: "most members removed at once while all are waited for", nodes: 5,
        options: ["wait_for_all: 1"], away: ["cinco"], isLost: false
      ) { $0.withoutNode("cuatro").withoutNode("tres") },
    ]

    @Test(arguments: losses) func aLossIsForeseen(_ kind: Case) throws {
      let lab = try QuorumLab(kind.nodes, kind.options)
      for (index, node) in kind.away.enumerated() {
        try lab.cluster.stopDaemon(node)
        try lab.wait(forVotes: kind.nodes - index - 1, on: "uno")
      }
      if let expected = kind.expected {
        let result = try lab.cluster.run(["corosync-quorumtool", "-e", "\(expected)"])
        #expect(result.status == 0, "\(result)")
      }
      #expect(try lab.isQuorate("uno"))
      let candidate = kind.change(try lab.file)
      let result = try lab.refusal(of: candidate)
      #expect(result.errors.contains("[quorum-lost]") == kind.isLost, "\(result)")
      #expect(try lab.load(candidate) == 0)
      #expect(try lab.comesToLoseQuorum("uno") == kind.isLost)
    }

    static let restarts = [
      Case(
        name: "two nodes with a tie breaker", nodes: 2, options: ["auto_tie_breaker: 1"],
        isLost: false
      ) { $0 },
      Case(name: "a node with most of the votes", nodes: 3, isLost: false) { $0.votes(3, of: 2) },
    ]

    @Test(arguments: restarts) func theLossAtARestartIsForeseen(_ kind: Case) throws {
      let lab = try QuorumLab(kind.nodes, kind.options, kind.change)
      let file = try lab.file
      let restart = Plan(
        from: file.configuration, to: file.totem("netmtu: 1400").configuration
      ).restart
      let nodes = try #require(restart?.nodes.map(\.label))
      let total = try lab.votes(on: "uno")
      var losers: [String] = []
      for node in nodes {
        let other = try #require(nodes.first { $0 != node })
        let votes = QuorumSettings(file.configuration).members.first { $0.label == node }?.votes
        try lab.cluster.stopDaemon(node)
        try lab.wait(forVotes: total - Int(votes ?? 1), on: other)
        if try !lab.isQuorate(other) { losers.append(node) }
        try lab.cluster.startDaemon(node)
        try lab.cluster.waitForMembership()
      }
      #expect(restart?.losingQuorum.map(\.label) == losers)
    }
  }
}

/// A lab of nodes that share a file, with a look at its votes.
private struct QuorumLab {
  let cluster: LabCluster
  private let live: String

  init(
    _ nodes: Int, _ options: [String], _ change: (LabFile) -> LabFile = { $0 }
  ) throws {
    cluster = try LabCluster(["--nodes", "\(nodes)", "--shared", "--no-start"])
    live = try cluster.configuration(of: "uno")
    let file = LabFile(text: try CommandFile.text(live))
    let started = change(options.isEmpty ? file : file.quorum(options.joined(separator: "\n")))
    try CommandFile.write(Array(started.text.utf8), to: live)
    for node in started.configuration.nodes { try cluster.startDaemon(node.label) }
    try cluster.waitForMembership()
  }

  var file: LabFile { get throws { LabFile(text: try CommandFile.text(live)) } }

  /// What speaks against a candidate besides the nodes that are away or go.
  func refusal(of candidate: LabFile) throws -> CommandResult {
    let folder = try CommandFolder()
    let path = try folder.write("candidate.conf", candidate.text)
    let forced = ["base", "members", "member-removed"].flatMap { ["--force", $0] }
    return try cluster.run(try LabCluster.program + ["apply", path, "--dry-run"] + forced)
  }

  /// Puts a candidate in place by hand and loads it.
  func load(_ candidate: LabFile) throws -> Int32? {
    try CommandFile.write(Array(candidate.version(2).text.utf8), to: live)
    return try cluster.run(["corosync-cfgtool", "-R"]).status
  }

  private func line(_ name: String, on node: String) throws -> Substring {
    let lines = try cluster.run(["corosync-quorumtool"], on: node).output.split(separator: "\n")
    return lines.first { $0.hasPrefix("\(name):") }?.dropFirst(name.count + 1)
      .drop { $0 == " " } ?? ""
  }

  func isQuorate(_ node: String) throws -> Bool { try line("Quorate", on: node) == "Yes" }

  func votes(on node: String) throws -> Int {
    Int(try line("Total votes", on: node)) ?? 0
  }

  func wait(forVotes votes: Int, on node: String) throws {
    for _ in 1...200 {
      if try self.votes(on: node) == votes { return }
      _ = try CommandProcess.run(["sleep", "0.1"])
    }
    throw CommandFailure("there are not \(votes) votes on \(node)")
  }

  /// Whether a node is not quorate at last; removed members take the token's time to go.
  func comesToLoseQuorum(_ node: String) throws -> Bool {
    _ = try CommandProcess.run(["sleep", "12"])
    return try !isQuorate(node)
  }
}
