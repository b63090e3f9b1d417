import Glibc
import TestSupport
import Testing

extension ClusterTests {
  /// A new cluster from `create`, its picture, and an old one on its way to knet.
  @Suite(.lab("--links", "2")) struct ConvertTests {
    private static let nodes = ["uno", "dos", "tres"]

    let lab: LabCluster

    init() throws { lab = try LabCluster.ofSuite }

    private func live(_ node: String = "uno") throws -> String {
      try lab.configuration(of: node)
    }

    /// Stops all daemons, gives every node a file, and starts them again.
    private func restart(on text: [UInt8]) throws {
      for node in Self.nodes { try lab.stopDaemon(node) }
      for node in Self.nodes { try CommandFile.write(text, to: try live(node)) }
      for node in Self.nodes { try lab.startDaemon(node) }
      try lab.waitForMembership()
    }

    @Test func aClusterStartsOnWhatCreateWrites() throws {
      let nodes = Self.nodes.enumerated().flatMap {
        ["--node", "\($1)=10.10.0.\($0 + 1),10.10.1.\($0 + 1)"]
      }
      let created = try CommandProcess.run(
        try LabCluster.program + ["create", "demo"] + nodes + ["--link", "1,priority=20"])
      #expect(created.status == 0, "\(created)")
      try restart(on: created.outputBytes)
      let verified = try lab.edit("verify")
      #expect(verified.status == 0, "\(verified)")
      let picture = try lab.edit("draw", "--ascii")
      #expect(picture.status == 0, "\(picture)")
      for line in [
        "uno (1) ---@- 10.10.0.1 -----@- 10.10.1.1", "tres (3) --o- 10.10.0.3 -----#- 10.10.1.3",
      ] {
        #expect(picture.lines.contains(line), "\(picture)")
      }
      try lab.cut("dos", network: 1)
      defer { try? lab.mend("dos", network: 1) }
      let wanted = "dos (2) ---#- 10.10.0.2 -----x- 10.10.1.2 NOT connected"
      var lines: [String] = []
      // As many pings as knet waits for.
      let deadline = ContinuousClock.now + .seconds(30)
      while !lines.contains(wanted), ContinuousClock.now < deadline {
        usleep(100_000)
        lines = try lab.edit("draw", "--ascii").lines
      }
      #expect(lines.contains(wanted), "\(lines)")
    }

    /// What corosync 2 would run with udpu, as corosync 3 takes it too.
    private static let old = """
      # The lab before knet.
      totem {
        version: 2
        config_version: 4
        cluster_name: old
        transport: udpu
        secauth: off
        interface {
          bindnetaddr: 10.10.0.0
          mcastport: 5605
        }
      }
      nodelist {
        node {
          ring0_addr: 10.10.0.1
        }
        node {
          ring0_addr: 10.10.0.2
        }
        node {
          ring0_addr: 10.10.0.3
        }
      }
      quorum {
        provider: corosync_votequorum
      }
      logging {
        to_logfile: yes
        logfile: /var/log/corosync.log
      }

      """

    @Test func anOldClusterComesBackWithKnet() throws {
      try restart(on: Array(Self.old.utf8))
      let refused = try lab.edit("convert", "--in-place", "--yes")
      #expect(refused.status == 1, "\(refused)")
      #expect(refused.errors.contains("can't change its transport by a reload"))
      #expect(try CommandFile.text(try live()) == Self.old)
      let names = Self.nodes.enumerated().flatMap { ["--name", "10.10.0.\($0 + 1)=\($1)"] }
      for node in Self.nodes {
        let words = try LabCluster.program + ["convert", "--in-place", "--no-reload", "--yes"]
        let written = try lab.run(words + names, on: node)
        #expect(written.status == 0, "\(written)")
      }
      #expect(try lab.value("totem.transport", on: "uno") == "udpu")
      for node in Self.nodes { try lab.stopDaemon(node) }
      for node in Self.nodes { try lab.startDaemon(node) }
      try lab.waitForMembership()
      #expect(try lab.edit("verify").status == 0)
      #expect(try lab.value("totem.transport", on: "tres") == "knet")
      #expect(try lab.value("totem.interface.0.mcastport", on: "tres") == "5605")
      #expect(try lab.memberVersions(on: "dos") == ["5", "5", "5"])
    }
  }
}
