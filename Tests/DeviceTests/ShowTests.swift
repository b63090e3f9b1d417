import TestSupport
import Testing

extension DeviceTests {
  /// What `qdevice show` tells of the corosync-qdevice that runs.
  @Suite(.deviceLab(nodes: 2, DeviceLab.fast)) struct ShowTests {
    let lab: DeviceLab

    init() throws { lab = try currentLab() }

    private static let absence = "corosync-qdevice does not run on this node"

    /// Waits until the program shows what is meant; the last look where it does not.
    private func mismatch(_ isMeant: (ShownDevice) -> Bool) throws -> ShownDevice? {
      var last: ShownDevice?
      let agreed = try poll(within: .seconds(15)) { () -> Bool? in
        let shown = try lab.shown()
        last = shown
        return isMeant(shown) ? true : nil
      }
      return agreed == nil ? last : nil
    }

    @Test func itTellsHowTheConnectionStands() throws {
      #expect(try lab.shown().qdeviceReason == Self.absence)
      #expect(try lab.add("ffsplit").status == 0)
      let waiting = try lab.edit(["qdevice", "show"])
      #expect(waiting.lines.last == "qnetd:      unknown: \(Self.absence)", "\(waiting)")
      try lab.startDevices()
      try lab.expect(Votes(3, of: 3, needed: 2))

      let shown = try lab.shown()
      let device = try #require(shown.qdevice)
      #expect(device.connection == "connected" && device.encrypted == true)
      #expect(device.host == DeviceLab.host && device.port == 5403)
      #expect(device.algorithm == "ffsplit" && device.tieBreaker == "lowest")
      #expect(device.tls == "on" && device.heuristics == "off")
      #expect(device.timeout == 2000 && device.syncTimeout == 2500)
      #expect(device.castsVote && device.lastPoll != nil && device.connectedSince != nil)
      #expect(device.differences == [] && shown.qdeviceReason == nil)

      try lab.cluster.killDaemon("qnetd")
      #expect(
        try mismatch {
          $0.qdevice.map { $0.connection != "connected" && !$0.castsVote } ?? false
            && $0.running?.alive == true
        } == nil)
      let alone = try lab.edit(["qdevice", "show"])
      #expect(alone.output.contains("qnetd:      NOT connected to \(DeviceLab.host):5403 ("))
      #expect(alone.output.contains("without its votes"), "\(alone)")
      try lab.cluster.startDaemon("qnetd")
      try lab.expect(Votes(3, of: 3, needed: 2))

      // A change that waits for a restart.
      let set = try lab.edit(["qdevice", "set", "--tie-breaker", "highest", "--yes"])
      #expect(set.status == 0, "\(set)")
      let differs = try lab.edit(["qdevice", "show"])
      #expect(
        differs.lines.last == "differs:    tie_breaker lowest, in the file highest", "\(differs)")

      // It answers nobody, and is given up.
      try lab.cluster.device("freeze", "uno")
      let frozen = try lab.shown()
      #expect(frozen.qdevice == nil)
      #expect(frozen.qdeviceReason == "corosync-qdevice did not answer within 5 s")
      try lab.cluster.device("thaw", "uno")
      // Its socket stays behind.
      try lab.cluster.device("kill", "uno")
      #expect(try lab.shown().qdeviceReason == Self.absence)
      let missing = try lab.cluster.run(
        ["env", "PATH=/nowhere"] + LabCluster.program + ["qdevice", "show"], on: "dos")
      #expect(missing.status == 0, "\(missing)")
      #expect(
        missing.lines.last
          == "qnetd:      unknown: corosync-qdevice-tool is not installed on this node",
        "\(missing)")

      // The device is gone from the file, and corosync-qdevice not yet.
      let removed = try lab.edit(["qdevice", "remove", "--two-node", "--yes"], on: "dos")
      #expect(removed.status == 0, "\(removed)")
      lab.endDevices()
      let none = try lab.edit(["qdevice", "show"])
      #expect(none.lines.contains("device:     none"), "\(none)")
      #expect(none.lines.last == "qnetd:      unknown: \(Self.absence)", "\(none)")
    }
  }
}
