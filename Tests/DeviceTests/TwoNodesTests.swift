import TestSupport
import Testing

extension DeviceTests {
  /// Two nodes with `two_node`, as clusters are before they get a device.
  @Suite(
    .deviceLab(
      nodes: 2, DeviceLab.fast, (DeviceLab.provider, DeviceLab.provider + "\n    two_node: 1")))
  struct TwoNodesTests {
    let lab: DeviceLab

    init() throws { lab = try currentLab() }

    private static let alone = Votes(2, of: 2, needed: 1)
    private static let waiting = Votes(2, of: 3, needed: 2)
    private static let complete = Votes(3, of: 3, needed: 2)

    @Test func addingAndRemovingKeepsQuorum() throws {
      let watch = try QuorumWatch(lab)
      let before = try lab.file()
      let added = try lab.add("ffsplit")
      #expect(added.status == 0, "\(added)")
      #expect(added.output.contains("all 2 members were seen to run"), "\(added)")
      #expect(added.errors.contains("systemctl enable --now corosync-qdevice"), "\(added)")
      try lab.expect(Self.waiting)
      let waiting = try lab.edit(["qdevice", "show"])
      #expect(waiting.output.contains("NOT registered on this node"), "\(waiting)")

      try lab.startDevices()
      try lab.expect(Self.complete)
      let complete = try lab.edit(["qdevice", "show"])
      #expect(
        complete.lines.dropFirst().prefix(7) == [
          "device:     model net, host 10.10.1.100, port 5403, tls on",
          "algorithm:  ffsplit, tie breaker lowest", "votes:      1",
          "timers:     timeout 2000 ms, sync_timeout 2500 ms", "heuristics: off",
          "running:    registered on this node, alive, casts 1 vote",
          "quorum:     quorate, 3 of 3 votes, 2 needed",
        ], "\(complete)")
      for node in lab.nodes { #expect(try lab.edit(["verify"], on: node).status == 0) }

      let removed = try lab.edit(["qdevice", "remove", "--two-node", "--yes"])
      #expect(removed.status == 0, "\(removed)")
      #expect(removed.errors.contains("systemctl disable --now corosync-qdevice"), "\(removed)")
      // corosync-qdevice sees a device without votes, which ffsplit does not go on with.
      try lab.expect(Self.alone)
      #expect(
        try lab.file().replacing("config_version: 3", with: "")
          == before.replacing("config_version: 1", with: ""))
      for node in lab.nodes { #expect(try lab.edit(["verify"], on: node).status == 0) }
      #expect(try watch.incidents() == [])
      lab.endDevices()
    }

    /// With algorithm lms corosync-qdevice goes on without a device, and with it when it is back.
    @Test func aDeviceCanComeWhileItsDaemonRuns() throws {
      let watch = try QuorumWatch(lab)
      #expect(try lab.add("lms").status == 0)
      try lab.startDevices()
      try lab.expect(Self.complete)
      let removed = try lab.edit(["qdevice", "remove", "--yes"])
      #expect(removed.status == 0, "\(removed)")
      try lab.expect(Votes(2, of: 2, needed: 2))
      let added = try lab.add("lms")
      #expect(added.status == 0, "\(added)")
      try lab.expect(Self.complete)
      let back = try lab.edit(["qdevice", "remove", "--two-node", "--yes"])
      #expect(back.status == 0, "\(back)")
      // What the program tells: two_node has to wait for the end of corosync-qdevice.
      try lab.expect(Votes(2, of: 2, needed: 2))
      for node in lab.nodes { try lab.cluster.device("stop", node) }
      try lab.expect(Self.alone)
      #expect(try watch.incidents() == [])
    }

    @Test func anotherAlgorithmNeedsAllDaemonsStopped() throws {
      #expect(try lab.add("ffsplit").status == 0)
      try lab.startDevices()
      try lab.expect(Self.complete)
      let watch = try QuorumWatch(lab)
      let set = try lab.edit(["qdevice", "set", "--algorithm", "lms", "--yes"])
      #expect(set.status == 0, "\(set)")
      #expect(set.errors.contains("when it has ended everywhere"), "\(set)")
      try lab.cluster.device("stop", "uno")
      try lab.cluster.device("start", "uno")
      #expect(
        try poll(within: .seconds(10)) {
          try lab.cluster.deviceLog(of: "uno").contains {
            $0.contains("Configured algorithm differs in cluster")
          } ? true : nil
        } == true)
      for node in lab.nodes { try lab.cluster.device("stop", node) }
      try lab.startDevices()
      try lab.expect(Self.complete)
      #expect(try watch.incidents() == [])
      #expect(try lab.edit(["qdevice", "remove", "--two-node", "--yes"]).status == 0)
      lab.endDevices()
      try lab.expect(Self.alone)
    }

    @Test func ofTwoNodesTheOneThatIsLeftGoesOnWithTheDevice() throws {
      #expect(try lab.add("ffsplit").status == 0)
      try lab.startDevices()
      try lab.expect(Self.complete)
      try lab.cluster.split(0, ["dos"])
      // Both reach the host; the one with the lowest id gets the vote.
      try lab.expect(quorate: ["uno"])
      try lab.cluster.unsplit(0)
      try lab.expect(Self.complete)
      try lab.cluster.killDaemon("uno")
      try lab.expect(Votes(2, of: 3, needed: 2), on: ["dos"])
      // Without the device dos would be alone, and two are needed.
      let removed = try lab.edit(["qdevice", "remove", "--yes", "--force", "members"], on: "dos")
      #expect(removed.status == 1, "\(removed)")
      #expect(removed.errors.contains("[quorum-lost]"), "\(removed)")
      #expect(try lab.file().contains("device {"))
      try lab.restart(["uno"])
      try lab.expect(Self.complete)
      #expect(try lab.edit(["qdevice", "remove", "--two-node", "--yes"]).status == 0)
      lab.endDevices()
      try lab.expect(Self.alone)
    }

    @Test func whatWouldCostQuorumUntilTheDeviceVotesIsRefused() throws {
      try lab.cluster.stopDaemon("dos")
      try lab.expect(Votes(1, of: 2, needed: 1), on: ["uno"])
      let before = try lab.file()
      let away = try lab.add("ffsplit")
      #expect(away.status == 1, "\(away)")
      #expect(away.errors.contains("[members]"), "\(away)")
      #expect(away.errors.contains("[quorum-lost]"), "\(away)")
      let forced = try lab.add("ffsplit", "--force", "members")
      #expect(forced.status == 1, "\(forced)")
      #expect(!forced.errors.contains("[members]"), "\(forced)")
      #expect(forced.errors.contains("the members have 1 votes, and 2 are needed"), "\(forced)")
      #expect(try lab.file() == before)
      try lab.cluster.startDaemon("dos")
      try lab.cluster.waitForMembership()
      try lab.expect(Self.alone)
    }

    @Test func withoutCertificatesItIsRefused() throws {
      let folder = try lab.cluster.configuration(of: "uno").replacing(
        "corosync.conf", with: "qdevice")
      let move = try CommandProcess.run(["mv", folder, folder + ".away"])
      #expect(move.status == 0, "\(move)")
      let before = try lab.file()
      let refused = try lab.add("ffsplit")
      #expect(refused.status == 1, "\(refused)")
      #expect(refused.errors.contains("[device-certificates]"), "\(refused)")
      #expect(refused.errors.contains("/etc/corosync/qdevice/net/nssdb"), "\(refused)")
      let json = try lab.add("ffsplit", "--format", "json")
      #expect(json.output.contains("\"result\" : \"failed\""), "\(json)")
      let plain = try lab.add("ffsplit", "--tls", "off", "--dry-run")
      #expect(plain.status == 0, "\(plain)")
      let forced = try lab.add("ffsplit", "--force", "device-certificates", "--dry-run")
      #expect(forced.status == 0, "\(forced)")
      #expect(try lab.file() == before)
      let back = try CommandProcess.run(["mv", folder + ".away", folder])
      #expect(back.status == 0, "\(back)")
    }

    @Test func aHostThatIsANodeIsRefusedByItsNameToo() throws {
      for host in ["10.10.0.2", "dos", "dos-1"] {
        let result = try lab.edit(["qdevice", "add", host, "--algorithm", "ffsplit", "--yes"])
        // On network 1 the name is another address, which the file does not have.
        let isKnown = host != "dos-1"
        #expect(result.errors.contains("is node 'dos' of this cluster") == isKnown, "\(result)")
        if !isKnown {
          #expect(try lab.edit(["qdevice", "remove", "--two-node", "--yes"]).status == 0)
        }
      }
      try lab.expect(Self.alone)
    }
  }
}
