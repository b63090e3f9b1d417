import TestSupport
import Testing

extension PlanLabTests {
  /// What is refused because of the cluster that runs, and of what is on its machines.
  @Suite(.lab("--shared", "--links", "2")) struct RefusalTests {
    let lab: LabCluster
    let live: String
    let folder: CommandFolder

    init() throws {
      lab = try LabCluster.ofSuite
      live = try lab.configuration(of: "uno")
      folder = try CommandFolder()
    }

    private func file() throws -> LabFile { LabFile(text: try CommandFile.text(live)) }

    /// What becomes of a candidate: the status, and the names of what refuses it.
    private func refusal(
      of candidate: LabFile, forcing names: String..., isDryRun: Bool = true
    ) throws -> CommandResult {
      let path = try folder.write("candidate.conf", candidate.text)
      let forced = names.flatMap { ["--force", $0] }
      return try lab.run(
        try LabCluster.program + ["apply", path, "--force", "base"] + forced
          + [isDryRun ? "--dry-run" : "--yes"])
    }

    private func expectRefusal(
      _ result: CommandResult, _ name: String, _ message: String
    ) {
      #expect(result.status == 1, "\(result)")
      #expect(result.errors.contains("[\(name)]"), "\(result)")
      #expect(result.errors.contains(message), "\(result)")
    }

    /// Waits until a link of the first node to another one is up or down.
    private func waitForLink(_ link: Int, to node: Int, connected: Bool) throws {
      for _ in 1...200 {
        let value = try DaemonPicture(of: lab).stats["stats.knet.node\(node).link\(link).connected"]
        if value == (connected ? "1" : "0") { return }
        _ = try CommandProcess.run(["sleep", "0.1"])
      }
      throw CommandFailure("link \(link) to node \(node) does not change")
    }

    @Test func theOnlyLinkOfANodeIsKept() throws {
      try lab.cut("dos", network: 1)
      try waitForLink(1, to: 2, connected: false)
      let candidate = try file().without("ring0_addr")
      let result = try refusal(of: candidate, forcing: "links")
      expectRefusal(
        result, "last-link-of-node-removed", "link 0 is the only one connected to node 'dos'")
      #expect(!result.errors.contains("[last-link-removed]"))
      let forced = try refusal(of: candidate, forcing: "links", "last-link-of-node-removed")
      #expect(forced.status == 0, "\(forced)")
      // The other link can go: nothing runs over it.
      #expect(try refusal(of: try file().without("10.10.1."), forcing: "links").status == 0)
      try lab.mend("dos", network: 1)
      try waitForLink(1, to: 2, connected: true)
      #expect(try refusal(of: candidate).status == 0)
    }

    @Test func theLastLinkIsKept() throws {
      try lab.cut("uno", network: 1)
      for node in 2...3 { try waitForLink(1, to: node, connected: false) }
      let candidate = try file().without("ring0_addr")
      let result = try refusal(of: candidate, forcing: "links")
      expectRefusal(result, "last-link-removed", "link 0 is the only one connected")
      #expect(result.errors.contains("--force last-link-removed"))
      #expect(try refusal(of: candidate, forcing: "links", "last-link-removed").status == 0)
      try lab.mend("uno", network: 1)
      for node in 2...3 { try waitForLink(1, to: node, connected: true) }
    }

    @Test func membersAndThisNodeAreKept() throws {
      expectRefusal(
        try refusal(of: try file().withoutNode("tres")), "member-removed",
        "node 'tres' is still a member")
      #expect(
        try refusal(of: try file().withoutNode("tres"), forcing: "member-removed").status == 0)
      expectRefusal(
        try refusal(of: try file().withoutNode("uno")), "local-node-removed",
        "does not have this node, 'uno'")
    }

    @Test func twoNodesOfOneNameAreRefused() throws {
      let candidate = try file().replacing("name: dos", with: "name: tres")
      expectRefusal(
        try refusal(of: candidate), "node-name-repeated",
        "nodeid 2 and nodeid 3 both get the name 'tres'")
      #expect(try refusal(of: candidate, forcing: "node-name-repeated").status == 0)
    }

    @Test func theQuorumIsKept() throws {
      expectRefusal(
        try refusal(of: try file().quorum("expected_votes: 6")), "quorum-lost",
        "the members have 3 votes, and 4 are needed")
      #expect(try refusal(of: try file().quorum("expected_votes: 5")).status == 0)
    }

    @Test func theTieBreakerIsKept() throws {
      let original = try file()
      let breaker = original.quorum(
        "auto_tie_breaker: 1", "auto_tie_breaker_node: 3", "wait_for_all: 1")
      #expect(try refusal(of: breaker, isDryRun: false).status == 0)
      try lab.stopDaemon("tres")
      try lab.waitForMembership()
      let candidate = try file().withoutNode("tres")
      expectRefusal(
        try refusal(of: candidate, forcing: "members"), "tie-breaker-removed",
        "node 'tres' is the tie breaker (quorum.auto_tie_breaker_node)")
      let forced = try refusal(of: candidate, forcing: "members", "tie-breaker-removed")
      #expect(forced.status == 0, "\(forced)")
      try lab.startDaemon("tres")
      try lab.waitForMembership()
      #expect(try refusal(of: original, isDryRun: false).status == 0)
    }

    /// What only the machine tells, each with what corosync-cfgtool then says.
    @Test func whatAReloadWouldReadIsLookedAt() throws {
      let original = try file()
      let cases: [(String, LabFile)] = [
        ("key-file-unusable", original.totem("keyfile: /nowhere")),
        ("key-file-unusable", original.totem("keyfile: /etc")),
        ("key-file-unusable", original.totem("keyfile: /etc/hostname")),
        ("unknown-user", original.end("uidgid {\nuid: nobody-of-this-name\n}")),
        ("address-invalid", original.replacing("10.10.0.3\n", with: "nowhere.invalid\n")),
        ("link-address-changed", original.replacing("10.10.0.3\n", with: "tres-1\n")),
      ]
      for (name, candidate) in cases {
        let result = try refusal(of: candidate, forcing: "base")
        #expect(result.status == 1 && result.errors.contains("[\(name)]"), "\(result)")
        try expectByHand(candidate, isRefused: true)
        try CommandFile.write(Array(original.version(try version() + 1).text.utf8), to: live)
        #expect(try lab.run(["corosync-cfgtool", "-R"]).status == 0)
      }
    }

    @Test func aHostNameOfTheSameAddressIsTheSame() throws {
      let candidate = try file().replacing("10.10.0.3\n", with: "tres\n")
      let original = try file()
      #expect(try refusal(of: candidate).status == 0)
      try expectByHand(candidate, isRefused: false)
      try CommandFile.write(Array(original.version(try version() + 1).text.utf8), to: live)
      #expect(try lab.run(["corosync-cfgtool", "-R"]).status == 0)
    }

    @Test func aFileOfUsersThatIsWrongIsFound() throws {
      let place = live.replacing("corosync.conf", with: "uidgid.d")
      #expect(try CommandProcess.run(["mkdir", place]).status == 0)
      try CommandFile.write(Array("uidgid {\npid: 1\n}\n".utf8), to: "\(place)/mine")
      let result = try lab.edit("set", "totem.token", "4000", "--dry-run")
      expectRefusal(result, "uidgid-file-invalid", "line 2 of uidgid.d/mine: ")
      try expectByHand(try file().totem("token: 4000"), isRefused: true)
      #expect(try CommandProcess.run(["rm", "-r", place]).status == 0)
      try CommandFile.write(Array(try file().without("token: 4000").text.utf8), to: live)
      #expect(try lab.run(["corosync-cfgtool", "-R"]).status == 0)
    }

    private func version() throws -> Int {
      let match = try #require(try file().text.firstMatch(of: /config_version: (\d+)/))
      return try #require(Int(match.1))
    }

    private func expectByHand(_ candidate: LabFile, isRefused: Bool) throws {
      try CommandFile.write(Array(candidate.version(try version() + 1).text.utf8), to: live)
      let result = try lab.run(["corosync-cfgtool", "-R"])
      #expect((result.status != 0) == isRefused, "\(result)")
    }

    @Test func whatRunsIsASideOfADifference() throws {
      let same = try lab.edit("diff", "running", "/etc/corosync/corosync.conf")
      #expect(same.status == 0, "\(same)")
      #expect(same.lines == ["no difference"])
      let path = try folder.write("new.conf", try file().withoutNode("tres").text)
      let other = try lab.edit("diff", "running", path)
      #expect(other.status == 1)
      #expect(other.output.contains("[member-removed]"), "\(other)")
      #expect(other.lines.contains("node 'tres' (nodeid 3) removed (live)"), "\(other)")
    }
  }
}
