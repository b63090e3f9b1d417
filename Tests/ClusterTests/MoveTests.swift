import Glibc
import TestSupport
import Testing

extension ClusterTests {
  /// Links of a running cluster are added, moved and removed, and no node notices.
  struct MoveTests {
    @Test(arguments: [(3, "aes256/sha256"), (3, "none"), (5, "aes256/sha256")])
    func aClusterGoesToAnotherNetworkAndNoNodeLeaves(nodes: Int, crypto: String) throws {
      let lab = try LabCluster(["--shared", "--nodes", "\(nodes)", "--crypto", crypto])
      let witnesses = try Witnesses(lab, nodes)
      for arguments in [
        ["link", "add", "1", "--network", "10.10.1.0/24"], ["link", "remove", "1"],
        ["link", "move", "0", "--network", "10.10.1.0/24"],
        ["link", "add", "1", "--network", "10.10.0.0/24"],
        ["link", "move", "0", "--swap", "1"], ["link", "remove", "1"],
        ["link", "set", "0", "--port", "5500"],
      ] {
        let result = try lab.run(try LabCluster.program + arguments + ["--yes"])
        #expect(result.status == 0, "\(arguments): \(result)")
        let verified = try lab.edit("verify")
        #expect(verified.status == 0, "\(arguments): \(verified)")
      }
      let live = try lab.configuration(of: "uno")
      #expect(try Addresses(live) == Addresses(network: "10.10.0", nodes: nodes))
      for node in Self.names(nodes) {
        #expect(try lab.joinCounts(on: node) == Array(repeating: "1", count: nodes), "\(node)")
        #expect(try lab.edit("verify", on: node).status == 0, "\(node)")
      }
      try witnesses.end()
    }

    @Test func aDryRunShowsTheVersionOfEachStep() throws {
      let lab = try LabCluster(["--shared"])
      let result = try lab.edit("link", "move", "0", "--network", "10.10.1.0/24", "--dry-run")
      #expect(result.status == 0, "\(result)")
      let versions = result.lines.compactMap {
        $0.firstMatch(of: /([-+]) \d+: *config_version: (\d+)/)
      }
      #expect(
        versions.map { "\($0.1)\($0.2)" } == ["-1", "+2", "-2", "+3", "-3", "+4", "-4", "+5"],
        "\(result)")
    }

    /// A person is asked at each step; the program is killed where it asks.
    @Test(arguments: 1...4) func theSameCommandGoesOnWhereItWasKilledBetweenSteps(
      step: Int
    ) throws {
      let lab = try LabCluster(["--shared"])
      let command =
        try LabCluster.program + ["link", "move", "0", "--network", "10.10.1.0/24", "--yes"]
      do {
        let terminal = try lab.terminal(command + ["--one-step-at-a-time"], on: "uno")
        for number in 1...4 where number <= step {
          try terminal.expect("step \(number) of 4")
          try terminal.expect("[y/N]")
          if number < step { try terminal.type("y") }
        }
        terminal.kill()
      }
      let verified = try lab.edit("verify")
      #expect(verified.status == 0, "\(verified)")
      let status = try lab.edit("status")
      let isTold = status.errors.contains("warning: \"corosync-edit link move 0")
      #expect(isTold && status.errors.contains("step \(step - 1) of 4") == (step > 1), "\(status)")
      if step > 1 {
        let other = try lab.edit("set", "totem.token", "5000", "--yes")
        #expect(other.status == 1, "\(other)")
        #expect(other.errors.contains("stopped after step \(step - 1) of 4"), "\(other)")
        #expect(other.errors.contains("corosync-edit recover --back"), "\(other)")
      }
      let result = try lab.run(command)
      #expect(result.status == 0, "\(result)")
      #expect(
        try Addresses(try lab.configuration(of: "uno")) == Addresses(network: "10.10.1", nodes: 3))
      try Self.expectCalm(lab)
    }

    /// Killed at any moment, the program's work is finished by `recover`, or undone by it.
    @Test(arguments: [UInt64](1...8)) func recoverGoesOnOrBackWhereverItWasKilled(
      seed: UInt64
    ) throws {
      var random = SplitMix64(seed: seed)
      let lab = try LabCluster(["--shared"])
      let before = try CommandFile.text(try lab.configuration(of: "uno"))
      let step = Int(1 + (seed - 1) % 4)
      let pause = Int.random(in: 0...1500, using: &random)
      let comment: Comment = "seed \(seed): killed \(pause) ms into step \(step)"
      do {
        let process = try lab.start(
          try LabCluster.program
            + ["link", "move", "0", "--network", "10.10.1.0/24", "--yes"], on: "uno")
        let deadline = ContinuousClock.now + .seconds(60)
        while !process.errorsSoFar.contains("step \(step) of 4"), ContinuousClock.now < deadline {
          usleep(5000)
        }
        #expect(process.errorsSoFar.contains("step \(step) of 4"), comment)
        usleep(UInt32(pause) * 1000)
        process.kill()
        _ = try process.wait()
      }
      let isBack = seed.isMultiple(of: 2)
      let result = try lab.edit(isBack ? ["recover", "--back"] : ["recover"])
      #expect(result.status == 0, "\(comment) \(result)")
      let live = try lab.configuration(of: "uno")
      let isDone = try Addresses(live) == Addresses(network: "10.10.1", nodes: 3)
      if isBack {
        // Where the last step was proved before the program died there is nothing to go back from.
        let text = try CommandFile.text(live)
        #expect(isDone || Self.unversioned(text) == Self.unversioned(before), comment)
      } else {
        #expect(isDone, comment)
      }
      #expect(try lab.edit("recover").output == "nothing was left unfinished\n", comment)
      try Self.expectCalm(lab)
    }

    @Test func aNetworkThatIsNotThereEndsTheMoveAtItsFirstStep() throws {
      let lab = try LabCluster(["--shared"])
      let before = try CommandFile.text(try lab.configuration(of: "uno"))
      for node in ClusterTests.nodes { try lab.cut(node, network: 1) }
      let result = try lab.run(
        try LabCluster.program
          + ["link", "move", "0", "--network", "10.10.1.0/24", "--yes", "--timeout", "6"])
      #expect(result.status == 4, "\(result)")
      #expect(result.errors.contains("link 1 to dos is not connected"), "\(result)")
      let text = try CommandFile.text(try lab.configuration(of: "uno"))
      #expect(Self.unversioned(text) == Self.unversioned(before))
      let dropped = try lab.edit("recover", "--keep")
      #expect(dropped.status == 0, "\(dropped)")
      try Self.expectCalm(lab)
    }

    // MARK: What holds afterwards

    static func names(_ count: Int) -> [String] {
      Array(["uno", "dos", "tres", "cuatro", "cinco"].prefix(count))
    }

    private static func unversioned(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("config_version:") }.joined(separator: "\n")
    }

    private static func expectCalm(_ lab: LabCluster) throws {
      for node in ClusterTests.nodes {
        #expect(try lab.joinCounts(on: node) == ["1", "1", "1"], "\(node)")
        let verified = try lab.edit("verify", on: node)
        #expect(verified.status == 0, "\(node): \(verified)")
      }
      let folder = try lab.configuration(of: "uno").replacing("/corosync.conf", with: "")
      #expect(try CommandFile.names(in: folder) == ["authkey", "corosync.conf"])
    }
  }
}

/// The addresses of a file as its lines give them.
private struct Addresses: Equatable {
  let lines: [String]

  init(_ path: String) throws {
    lines = try CommandFile.text(path).split(separator: "\n")
      .map { $0.trimmingPrefix { $0 == " " || $0 == "\t" } }
      .filter { $0.hasPrefix("ring") }.map(String.init)
  }

  /// Those of link 0 in a network, and no others.
  init(network: String, nodes: Int) {
    lines = (1...nodes).map { "ring0_addr: \(network).\($0)" }
  }
}

/// Programs on all nodes that send messages to each other, and count changes of the membership.
private struct Witnesses {
  private let processes: [CommandProcess]
  private let folder: CommandFolder
  private let nodes: Int

  init(_ lab: LabCluster, _ nodes: Int) throws {
    self.nodes = nodes
    folder = try CommandFolder()
    let flag = try folder.write("running", "")
    let program = try CommandProcess.path(ofProduct: "cpg-witness")
    processes = try ClusterTests.MoveTests.names(nodes).map { node in
      try lab.start([program, flag], on: node)
    }
  }

  /// Ends them, and expects that each received from all and saw no change.
  func end() throws {
    try CommandFile.remove(folder["running"])
    let senders = (1...nodes).map { "\($0)" }.joined(separator: ",")
    for process in processes {
      let result = try process.wait()
      let words = result.output.split(whereSeparator: \.isWhitespace)
      #expect(words.count == 8, "\(result)")
      #expect(words.prefix(4).joined(separator: " ") == "memberships 0 departures 0", "\(result)")
      #expect(words.count > 5 && Int(words[5]) ?? 0 > 100, "\(result)")
      #expect(words.last ?? "" == senders, "\(result)")
    }
  }
}
