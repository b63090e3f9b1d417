import TestSupport
import Testing

extension DeviceTests {
  /// One node that was started with an option which excludes a device.
  @Suite(
    .deviceLab(
      nodes: 1,
      (DeviceLab.provider, DeviceLab.provider + "\n    last_man_standing: 1\n    wait_for_all: 1")))
  struct RunningOptionTests {
    @Test func anOptionThatTheDaemonKeepsIsSeen() throws {
      let lab = try currentLab()
      let inFile = try lab.add("ffsplit")
      #expect(inFile.status == 1, "\(inFile)")
      #expect(inFile.errors.contains("device-option-running"), "\(inFile)")
      let unset = try lab.edit(["unset", "quorum.last_man_standing", "--yes"])
      #expect(unset.status == 0, "\(unset)")
      let kept = try lab.add("ffsplit")
      #expect(kept.status == 1, "\(kept)")
      #expect(kept.errors.contains("runs with last_man_standing"), "\(kept)")
      try lab.cluster.stopDaemon("uno")
      try lab.cluster.startDaemon("uno")
      // The one node would have one vote of two until the device casts its own.
      let added = try lab.add("ffsplit", "--dry-run", "--force", "quorum-lost")
      #expect(added.status == 0, "\(added)")
    }
  }
}
