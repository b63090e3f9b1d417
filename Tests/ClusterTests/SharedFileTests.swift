import TestSupport
import Testing

extension ClusterTests {
  /// One folder is every node's `/etc/corosync`.
  @Suite(.lab("--shared", "--links", "2")) struct SharedFileTests {
    let lab: LabCluster
    let live: String

    init() throws {
      lab = try LabCluster.ofSuite
      live = try lab.configuration(of: "uno")
    }

    private func version() throws -> UInt64 {
      let text = try lab.edit("get", "totem.config_version").lines.first ?? ""
      return try #require(UInt64(text))
    }

    private func expectEverywhere(_ version: UInt64) throws {
      for node in ClusterTests.nodes {
        #expect(
          try lab.memberVersions(on: node) == Array(repeating: "\(version)", count: 3), "\(node)")
      }
    }

    @Test func aTokenIsRaisedOnEveryNode() throws {
      #expect(try lab.edit("set", "totem.token", "4000", "--yes").status == 0)
      let version = try version()
      let before = try CommandFile.text(live)
      let result = try lab.edit("set", "totem.token", "5000", "--yes")
      #expect(result.status == 0, "\(result)")
      #expect(
        try CommandFile.text(live)
          == before.replacing("token: 4000", with: "token: 5000")
          .replacing("config_version: \(version)\n", with: "config_version: \(version + 1)\n"))
      try expectEverywhere(version + 1)
      for node in ClusterTests.nodes {
        #expect(try lab.value("totem.token", on: node) == "5000")
        #expect(try lab.value("runtime.config.totem.token", on: node) == "5650")
        for link in 0...1 {
          let ping = "runtime.config.totem.interface.\(link).knet_ping_"
          #expect(try lab.value("\(ping)timeout", on: node) == "2825")
          #expect(try lab.value("\(ping)interval", on: node) == "1412")
        }
      }
      #expect(result.output.contains("5650 ms: 650 ms are added"), "\(result)")
      #expect(
        result.output.contains("all 3 members were seen to run config_version \(version + 1)"))
    }

    /// One reload leaves the pings with the token before it.
    @Test func pingsOfTheFormerTokenAreSeenAndSet() throws {
      #expect(try lab.edit("set", "totem.token", "6000", "--yes").status == 0)
      #expect(try lab.edit("set", "totem.token", "7000", "--no-reload", "--yes").status == 0)
      #expect(try lab.run(["corosync-cfgtool", "-R"], on: "uno").status == 0)
      let verified = try lab.edit("verify")
      #expect(verified.status == 1, "\(verified)")
      #expect(verified.output.contains("the pings of link 1 go by other timers"), "\(verified)")
      let reloaded = try lab.edit("reload")
      #expect(reloaded.status == 0, "\(reloaded)")
      #expect(try lab.edit("verify").status == 0)
      for node in ClusterTests.nodes {
        let key = "runtime.config.totem.interface.1.knet_ping_timeout"
        #expect(try lab.value(key, on: node) == "3825")
      }
    }

    @Test(
      arguments: [
        ("nodeid: 2\n", "nodeid: 1\n", "duplicate-node-id", "give this node a number"),
        ("transport: knet", "transport: knet\n    token: abc", "value-out-of-range", "from 0 to"),
        ("corosync_votequorum\n}", "corosync_votequorum\n", "section-not-closed", "add \"}\""),
      ])
    func aBadCandidateReachesNoDaemon(
      old: String, new: String, rule: String, advice: String
    ) throws {
      let folder = try CommandFolder()
      let candidate = try folder.write(
        "candidate.conf", try CommandFile.text(live).replacing(old, with: new))
      let before = try CommandFile.identity(of: live)
      let reloads = try ClusterTests.nodes.map { try lab.reloads(of: $0) }
      let result = try lab.edit("apply", candidate, "--yes")
      #expect(result.status == 1, "\(result)")
      let line = result.errors.split(separator: "\n").first { $0.hasSuffix("[\(rule)]") } ?? ""
      let place = line.split(separator: ":", maxSplits: 3).map(String.init)
      #expect(place.count == 4 && place[0] == candidate, "\(result)")
      #expect(place.dropFirst().prefix(2).allSatisfy { Int($0) != nil }, "\(result)")
      #expect(place.last?.hasPrefix(" error: ") == true, "\(result)")
      #expect(line.contains(advice), "\(result)")
      #expect(try CommandFile.identity(of: live) == before)
      #expect(try ClusterTests.nodes.map { try lab.reloads(of: $0) } == reloads)
    }

    @Test func aStaleCandidateIsRefusedAndKept() throws {
      let folder = try CommandFolder()
      let base = try CommandFile.read(live)
      let candidate = try folder.write(
        "candidate.conf",
        String(decoding: base, as: UTF8.self).replacing("knet\n", with: "knet\n    merge: 300\n"))
      try folder.write("candidate.conf.base", base)
      #expect(try lab.edit("set", "totem.join", "70", "--yes").status == 0)
      let (before, kept) = (
        try CommandFile.identity(of: live), try CommandFile.identity(of: candidate)
      )
      let reloads = try lab.reloads(of: "uno")
      let result = try lab.edit("apply", candidate, "--yes")
      #expect(result.status == 1, "\(result)")
      #expect(result.errors.contains("join: 70"), "\(result)")
      #expect(try CommandFile.identity(of: live) == before)
      #expect(try CommandFile.identity(of: candidate) == kept)
      #expect(try lab.reloads(of: "uno") == reloads)
    }

    @Test func twoChangesAtOnceAreBothKept() throws {
      for round in 1...3 {
        let version = try version()
        let first = try lab.start(
          try LabCluster.program + ["set", "totem.hold", "\(200 + round)", "-y"], on: "uno")
        let second = try lab.start(
          try LabCluster.program + ["set", "totem.consensus", "\(9000 + round)", "-y"], on: "uno")
        let results = [try first.wait(), try second.wait()]
        #expect(results.map(\.status) == [0, 0], "\(results)")
        #expect(try lab.edit("get", "totem.hold").output == "\(200 + round)\n")
        #expect(try lab.edit("get", "totem.consensus").output == "\(9000 + round)\n")
        try expectEverywhere(version + 2)
        let folder = live.replacing("/corosync.conf", with: "")
        #expect(try CommandFile.names(in: folder) == ["authkey", "corosync.conf"])
      }
    }

    @Test func anAddressIsNotChangedInPlace() throws {
      let before = try CommandFile.identity(of: live)
      let reloads = try lab.reloads(of: "uno")
      let arguments = ["set", "nodelist.node[name=tres].ring0_addr", "10.10.0.33", "--yes"]
      for force in [[], ["--force", "link-address-changed"]] {
        let result = try lab.run(try LabCluster.program + arguments + force)
        #expect(result.status == 1, "\(result)")
        #expect(result.errors.contains("[link-address-changed]"), "\(result)")
        #expect(result.errors.contains("instead: add a link with the new addresses"), "\(result)")
      }
      #expect(try CommandFile.identity(of: live) == before)
      #expect(try lab.reloads(of: "uno") == reloads)
    }

    @Test func aRefusedReloadIsRolledBackOnEveryNode() throws {
      let version = try version()
      let before = try CommandFile.text(live)
      let maps = try ClusterTests.nodes.map { try map(of: $0) }
      let program = try CommandProcess.path(ofProduct: "unchecked-edit")
      let result = try lab.run(
        [program, "nodelist.node[name=tres].ring0_addr", "10.10.0.33"])
      #expect(result.status == 4, "\(result)")
      #expect(
        result.lines == [
          "written", "reloading",
          "rolling back: the daemon of this node refused the reload; its log says why",
          "reloading", "proving \(version + 2)",
        ])
      #expect(
        try CommandFile.text(live)
          == before.replacing(
            "config_version: \(version)\n", with: "config_version: \(version + 2)\n"))
      try expectEverywhere(version + 2)
      for (node, map) in zip(ClusterTests.nodes, maps) {
        #expect(try self.map(of: node) == map, "\(node)")
        #expect(try lab.edit("verify", on: node).status == 0, "\(node)")
      }
    }

    /// What a refused reload leaves damaged: the keys of totem, and the node's own place.
    private func map(of node: String) throws -> [String] {
      try (lab.map("totem.", on: node) + lab.map("nodelist.", on: node))
        .filter { !$0.hasPrefix("totem.config_version ") }
    }

    @Test func whatADeadProgramLeftIsProved() throws {
      let version = try version()
      let program = try CommandProcess.path(ofProduct: "unchecked-edit")
      #expect(try lab.run([program, "totem.token_warning", "80", "die"]).status != 0)
      #expect(try lab.edit("status").errors.contains("\"corosync-edit recover\""))
      let verified = try lab.edit("verify")
      #expect(verified.status == 1, "\(verified)")
      let result = try lab.edit("recover")
      #expect(result.status == 0, "\(result)")
      #expect(result.output.contains("every member was seen to run it"), "\(result)")
      try expectEverywhere(version + 1)
      #expect(try lab.value("totem.token_warning", on: "tres") == "80")
      #expect(try lab.edit("status").errors.isEmpty)
    }

    @Test func whatADeadProgramLeftIsUndoneWhereItIsRefused() throws {
      let version = try version()
      let program = try CommandProcess.path(ofProduct: "unchecked-edit")
      let command = [program, "nodelist.node[name=tres].ring0_addr", "10.10.0.33", "die"]
      #expect(try lab.run(command).status != 0)
      let result = try lab.edit("recover")
      #expect(result.status == 4, "\(result)")
      #expect(try lab.edit("get", "nodelist.node[name=tres].ring0_addr").output == "10.10.0.3\n")
      try expectEverywhere(version + 2)
      #expect(try lab.edit("verify").status == 0)
    }
  }
}
