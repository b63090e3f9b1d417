import FoundationEssentials
import TestSupport
import Testing

extension ClusterTests {
  /// Commands that look, and changes that leave the cluster alone.
  @Suite(.lab("--shared", "--links", "2")) struct LookingTests {
    let lab: LabCluster
    let live: String

    init() throws {
      lab = try LabCluster.ofSuite
      live = try lab.configuration(of: "uno")
    }

    private struct Status: Decodable {
      let file: String
      let fileVersion: UInt64
      let running: Running

      struct Running: Decodable {
        let configVersion: UInt64
        let localNode: UInt32
        let quorum: Quorum
        let members: [Member]
        let links: [Link]
      }

      struct Quorum: Decodable {
        let quorate: Bool
        let totalVotes: UInt32
        let needed: UInt32
      }

      struct Member: Decodable {
        let nodeid: UInt32
        let name: String
        let joined: Bool
      }

      struct Link: Decodable {
        let link: UInt8
        let nodeid: UInt32
        let connected: Bool
        let address: String
        let port: Int
      }
    }

    private struct Proof: Decodable {
      let verified: Bool
      let configVersion: UInt64
      let failures: [String]
    }

    private func decode<Document: Decodable>(
      _ type: Document.Type, _ result: CommandResult
    ) throws -> Document {
      try JSONDecoder().decode(type, from: Data(result.outputBytes))
    }

    /// Waits until `status` says that the link of uno to dos on network 1 is up or down.
    private func waitForLink(connected: Bool) throws {
      for _ in 1...100 {
        let status = try decode(Status.self, try lab.edit("status", "--format", "json"))
        let link = status.running.links.first { $0.link == 1 && $0.nodeid == 2 }
        if link?.connected == connected { return }
      }
      throw CommandFailure("link 1 to dos does not become \(connected ? "" : "dis")connected")
    }

    @Test func statusShowsTheClusterBesideTheFile() throws {
      let text = try lab.edit("status", on: "dos")
      #expect(text.status == 0, "\(text)")
      #expect(text.lines.contains("quorum:    quorate, 3 of 3 votes, 2 needed"), "\(text)")
      #expect(text.output.contains("  2  dos  joined, config_version "), "\(text)")
      let status = try decode(Status.self, try lab.edit("status", "--format", "json", on: "dos"))
      #expect(status.file == "/etc/corosync/corosync.conf")
      #expect(status.running.localNode == 2)
      #expect(status.running.configVersion == status.fileVersion)
      #expect(status.running.quorum.quorate && status.running.quorum.needed == 2)
      #expect(status.running.members.map { $0.name } == ["uno", "dos", "tres"])
      #expect(!status.running.members.contains { !$0.joined })
      #expect(status.running.links.map { $0.nodeid } == [1, 1, 3, 3])
      #expect(status.running.links.map { $0.port } == [5405, 5406, 5405, 5406])
      #expect(!status.running.links.contains { !$0.connected })
      #expect(status.running.links.map { $0.address }.first == "10.10.0.1")
    }

    @Test func verifyFindsAValueThatIsNotTheFiles() throws {
      let good = try lab.edit("verify")
      #expect(good.status == 0, "\(good)")
      #expect(good.output.hasPrefix("verified: 3 members run config_version "))
      #expect(try lab.edit("set", "totem.token", "4100", "-y").status == 0)
      let set = ["corosync-cmapctl", "-s", "totem.token", "u32", "4200"]
      #expect(try lab.run(set).status == 0)
      let bad = try lab.edit("verify")
      #expect(bad.status == 1)
      #expect(bad.lines == ["error: the running value of \"totem.token\" is not the file's"])
      let proof = try decode(Proof.self, try lab.edit("verify", "--format", "json"))
      #expect(!proof.verified && proof.failures.count == 1)
      // The pings of this node go by the token of the map until another reload.
      #expect(try lab.run(["corosync-cfgtool", "-R"]).status == 0)
      let late = try lab.edit("verify")
      let prefix = "error: the pings of link "
      #expect(late.lines.map { $0.hasPrefix(prefix) } == [true, true], "\(late)")
      let reloaded = try lab.edit("reload")
      #expect(reloaded.status == 0, "\(reloaded)")
      #expect(try lab.edit("verify").status == 0)
    }

    @Test func verifyFindsAKeyThatTheFileDoesNotHave() throws {
      let set = ["corosync-cmapctl", "-s", "totem.max_network_delay", "u32", "60"]
      #expect(try lab.run(set).status == 0)
      let bad = try lab.edit("verify")
      #expect(bad.status == 1)
      #expect(
        bad.lines == [
          "error: corosync runs with \"totem.max_network_delay\", which the file does not have; "
            + "\"corosync-edit reload\" removes it"
        ])
      #expect(try lab.edit("reload").status == 0)
      #expect(try lab.value("totem.max_network_delay", on: "uno") == nil)
      #expect(try lab.edit("verify").status == 0)
    }

    @Test func aValueForTheNextStartHoldsUpNoChange() throws {
      #expect(try lab.edit("set", "totem.netmtu", "1400", "--yes").status == 0)
      let next = try lab.edit("set", "totem.token", "4300", "--yes")
      #expect(next.status == 0, "\(next)")
      let verify = try lab.edit("verify")
      #expect(verify.status == 1)
      #expect(
        verify.lines == [
          "error: the file's \"totem.netmtu\" is in use from the next start of corosync on, on each "
            + "node"
        ])
      #expect(try lab.edit("unset", "totem.netmtu", "--yes").status == 0)
      #expect(try lab.edit("verify").status == 0)
    }

    /// The daemon stores them, and nothing reads them.
    @Test(arguments: ["amf.mode", "stray", "pload.count"])
    func aKeyThatNothingReadsHoldsUpNoChange(key: String) throws {
      let set = try lab.edit("set", key, "7", "--yes")
      #expect(set.status == 0, "\(set)")
      #expect(try lab.edit("verify").status == 0)
      let unset = try lab.edit("unset", key, "--yes")
      #expect(unset.status == 0, "\(unset)")
    }

    @Test func aChangeWithoutReloadIsOnlyWritten() throws {
      let reloads = try lab.reloads(of: "uno")
      let result = try lab.edit("set", "totem.join", "77", "--yes", "--no-reload")
      #expect(result.status == 0, "\(result)")
      #expect(result.output.contains("not loaded: --no-reload was given"), "\(result)")
      #expect(try lab.reloads(of: "uno") == reloads)
      #expect(try lab.value("totem.join", on: "uno") == nil)
      let verify = try lab.edit("verify")
      #expect(verify.status == 1)
      #expect(verify.output.contains("announces config_version"), "\(verify)")
      let next = try lab.edit("set", "totem.join", "78", "--yes")
      #expect(next.status == 1, "\(next)")
      #expect(next.errors.contains("--force version"), "\(next)")
      #expect(try lab.run(["corosync-cfgtool", "-R"]).status == 0)
      #expect(try lab.edit("verify").status == 0)
    }

    @Test func aFileThatIsNotTheDaemonsIsOnlyWritten() throws {
      let folder = try CommandFolder()
      let file = try folder.write("other.conf", try CommandFile.text(live))
      let reloads = try lab.reloads(of: "uno")
      let result = try lab.edit("set", "totem.token", "9000", "--yes", "--file", file)
      #expect(result.status == 0, "\(result)")
      #expect(
        result.output.contains("the running corosync uses /etc/corosync/corosync.conf"),
        "\(result)")
      #expect(try CommandFile.text(file).contains("token: 9000"))
      #expect(try lab.reloads(of: "uno") == reloads)
      #expect(try lab.edit("verify", "--file", file).status == 3)
    }

    @Test func aLinkThatIsDownIsForcedByItsName() throws {
      try lab.cut("dos", network: 1)
      try waitForLink(connected: false)
      let refused = try lab.edit("set", "totem.merge", "250", "--yes")
      #expect(refused.status == 1, "\(refused)")
      #expect(refused.errors.contains("not every link is connected: link 1 to dos [links]"))
      let forced = try lab.edit("set", "totem.merge", "250", "--yes", "--force", "links")
      #expect(forced.status == 0, "\(forced)")
      #expect(try lab.edit("verify").status == 1)
      try lab.mend("dos", network: 1)
      try waitForLink(connected: true)
      #expect(try lab.edit("verify").status == 0)
    }

    @Test func aNodeThatIsAwayIsForcedByItsName() throws {
      try lab.stopDaemon("tres")
      try lab.waitForMembership()
      let before = try CommandFile.identity(of: live)
      let refused = try lab.edit("set", "totem.downcheck", "1100", "--yes")
      #expect(refused.status == 1, "\(refused)")
      #expect(refused.errors.contains("not every node is a member: tres is away [members]"))
      #expect(try CommandFile.identity(of: live) == before)
      let forced = try lab.edit("set", "totem.downcheck", "1100", "--yes", "--force", "members")
      #expect(forced.status == 0, "\(forced)")
      let verify = try lab.edit("verify")
      #expect(verify.status == 1)
      #expect(verify.lines == ["error: tres is away"])
      try lab.startDaemon("tres")
      try lab.waitForMembership()
      #expect(try lab.edit("verify", on: "tres").status == 0)
    }
  }
}
