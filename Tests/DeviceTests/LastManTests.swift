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
      #expect(try lab.disagreement(with: Votes(3, of: 5, needed: 3)) == nil)
      try lab.startDevices()
      #expect(try lab.disagreement(with: Self.complete) == nil)
      #expect(try watch.incidents() == [])

      try lab.cluster.killDaemon("dos")
      try lab.cluster.killDaemon("tres")
      #expect(try lab.disagreement(with: Votes(3, of: 5, needed: 3), on: ["uno"]) == nil)
      try lab.cluster.killDaemon("qnetd")
      #expect(
        try lab.disagreement(with: Votes(1, of: 5, needed: 3, isQuorate: false), on: ["uno"])
          == nil)
      try lab.cluster.startDaemon("qnetd")
      #expect(try lab.disagreement(with: Votes(3, of: 5, needed: 3), on: ["uno"]) == nil)
      try lab.restart(["dos", "tres"])
      #expect(try lab.disagreement(with: Self.complete) == nil)

      let fromHere = try QuorumWatch(lab)
      let removed = try lab.edit(["qdevice", "remove", "--yes"])
      #expect(removed.status == 0, "\(removed)")
      #expect(try lab.disagreement(with: Votes(3, of: 3, needed: 2)) == nil)
      for node in lab.nodes { try lab.cluster.device("stop", node) }
      #expect(try lab.disagreement(with: Votes(3, of: 3, needed: 2)) == nil)
      #expect(try fromHere.incidents().allSatisfy { !$0.contains("lost quorum") })
    }

    /// Without written votes the daemon works them out anew when the node list changes.
    @Test func theVotesFollowTheNodeList() throws {
      #expect(try lab.add("lms").status == 0)
      try lab.startDevices()
      #expect(try lab.disagreement(with: Self.complete) == nil)
      try lab.cluster.stopDaemon("tres")
      #expect(try lab.disagreement(with: Votes(4, of: 5, needed: 3), on: ["uno", "dos"]) == nil)
      let removed = try lab.edit(["node", "remove", "tres", "--yes"])
      #expect(removed.status == 0, "\(removed)")
      #expect(try lab.disagreement(with: Votes(3, of: 3, needed: 2), on: ["uno", "dos"]) == nil)
      let added = try lab.edit(
        ["node", "add", "tres", "--addr", "10.10.0.3", "--nodeid", "3", "--yes"])
      #expect(added.status == 0, "\(added)")
      #expect(try lab.disagreement(with: Votes(4, of: 5, needed: 3), on: ["uno", "dos"]) == nil)
      try lab.restart(["tres"])
      #expect(try lab.disagreement(with: Self.complete) == nil)
      #expect(try lab.edit(["qdevice", "remove", "--yes"]).status == 0)
      lab.endDevices()
    }
  }
}
