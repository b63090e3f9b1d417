import TestSupport
import Testing

extension DeviceTests {
  /// Three nodes and algorithm lms.
  @Suite(.deviceLab(nodes: 3, DeviceLab.fast)) struct LastManTests {
    let lab: DeviceLab

    init() throws { lab = try currentLab() }

    private static let complete = Votes(5, of: 5, needed: 3)

    @Test func theLastNodeGoesOnWithTheDevice() throws {
      let watch = try QuorumWatch(lab)
      let added = try lab.add("lms")
      #expect(added.status == 0, "\(added)")
      try lab.expect(Votes(3, of: 5, needed: 3))
      try lab.startDevices()
      try lab.expect(Self.complete)
      #expect(try watch.incidents() == [])

      try lab.cluster.killDaemon("dos")
      try lab.cluster.killDaemon("tres")
      try lab.expect(Votes(3, of: 5, needed: 3), on: ["uno"])
      try lab.cluster.killDaemon("qnetd")
      try lab.expect(Votes(1, of: 5, needed: 3, isQuorate: false), on: ["uno"])
      try lab.cluster.startDaemon("qnetd")
      try lab.expect(Votes(3, of: 5, needed: 3), on: ["uno"])
      try lab.restart(["dos", "tres"])
      try lab.expect(Self.complete)

      let fromHere = try QuorumWatch(lab)
      let removed = try lab.edit(["qdevice", "remove", "--yes"])
      #expect(removed.status == 0, "\(removed)")
      try lab.expect(Votes(3, of: 3, needed: 2))
      for node in lab.nodes { try lab.cluster.device("stop", node) }
      try lab.expect(Votes(3, of: 3, needed: 2))
      #expect(try fromHere.incidents().allSatisfy { !$0.contains("lost quorum") })
    }

    /// Without written votes the daemon works them out anew when the node list changes.
    @Test func theVotesFollowTheNodeList() throws {
      #expect(try lab.add("lms").status == 0)
      try lab.startDevices()
      try lab.expect(Self.complete)
      try lab.cluster.stopDaemon("tres")
      try lab.expect(Votes(4, of: 5, needed: 3), on: ["uno", "dos"])
      let removed = try lab.edit(["node", "remove", "tres", "--yes"])
      #expect(removed.status == 0, "\(removed)")
      try lab.expect(Votes(3, of: 3, needed: 2), on: ["uno", "dos"])
      let added = try lab.edit(
        ["node", "add", "tres", "--addr", "10.10.0.3", "--nodeid", "3", "--yes"])
      #expect(added.status == 0, "\(added)")
      try lab.expect(Votes(4, of: 5, needed: 3), on: ["uno", "dos"])
      try lab.restart(["tres"])
      try lab.expect(Self.complete)
      #expect(try lab.edit(["qdevice", "remove", "--yes"]).status == 0)
      lab.endDevices()
    }
  }
}
