import TestSupport
import Testing

extension DeviceTests {
  /// Four nodes and algorithm ffsplit.
  @Suite(.deviceLab(nodes: 4, DeviceLab.fast)) struct SplitTests {
    let lab: DeviceLab

    init() throws { lab = try currentLab() }

    private static let complete = Votes(5, of: 5, needed: 3)

    /// Brings the device up, and leaves the cluster without one afterwards.
    private func withDevice(_ body: () throws -> Void) throws {
      let added = try lab.add("ffsplit")
      #expect(added.status == 0, "\(added)")
      try lab.startDevices()
      try lab.expect(Self.complete)
      try body()
      let removed = try lab.edit(["qdevice", "remove", "--yes"])
      #expect(removed.status == 0, "\(removed)")
      lab.endDevices()
      try lab.expect(Votes(4, of: 4, needed: 3))
    }

    @Test func addingAndRemovingKeepsQuorum() throws {
      let watch = try QuorumWatch(lab)
      try withDevice {}
      #expect(try watch.incidents() == [])
    }

    @Test func oneHalfGoesOn() throws {
      try withDevice {
        try lab.cluster.split(0, ["tres", "cuatro"])
        try lab.expect(quorate: ["uno", "dos"])
        #expect(try lab.votes(of: "uno") == Votes(3, of: 5, needed: 3))
        // The other half has its own two votes, and the device's go elsewhere.
        #expect(try lab.votes(of: "tres") == Votes(2, of: 5, needed: 3, isQuorate: false))
        try lab.cluster.unsplit(0)
        try lab.expect(Self.complete)
      }
    }

    @Test func withoutTheDeviceNoHalfGoesOn() throws {
      try withDevice {
        try lab.cluster.killDaemon("qnetd")
        try lab.expect(Votes(4, of: 5, needed: 3))
        let shown = try lab.edit(["qdevice", "show"])
        #expect(shown.output.contains("alive, casts NO vote"), "\(shown)")
        try lab.cluster.split(0, ["tres", "cuatro"])
        try lab.expect(quorate: [])
        try lab.cluster.unsplit(0)
        try lab.cluster.startDaemon("qnetd")
        try lab.expect(Self.complete)
      }
    }

    /// ffsplit stays until corosync-qdevice is started again, and ends with other votes than 1.
    @Test func otherVotesEndCorosyncQdevice() throws {
      try withDevice {
        let algorithm = ["qdevice", "set", "--algorithm", "lms", "--yes"]
        let changes = [
          algorithm, ["set", "quorum.device.votes", "2", "--yes"],
          ["set", "nodelist.node[name=uno].quorum_votes", "2", "--yes"],
        ]
        for words in changes {
          let refused = try lab.edit(words)
          #expect(refused.status == 1, "\(refused)")
          #expect(refused.errors.contains("[device-ended]"), "\(refused)")
        }
        try lab.expect(Self.complete)
        let forced = try lab.edit(algorithm + ["--force", "device-ended"])
        #expect(forced.status == 0, "\(forced)")
        try lab.expect(Votes(4, of: 7, needed: 4))
        for node in lab.nodes {
          #expect(
            try lab.shown(on: node).qdeviceReason == "corosync-qdevice does not run on this node")
        }
      }
    }

    /// The node list changes under running daemons of the device: one reload does it.
    @Test func nodesGoAndComeWithTheDeviceInPlace() throws {
      try withDevice {
        try lab.cluster.stopDaemon("cuatro")
        try lab.expect(Votes(4, of: 5, needed: 3), on: ["uno", "dos", "tres"])
        let whole = try lab.file()
        let removed = try lab.edit(["node", "remove", "cuatro", "--yes"])
        #expect(removed.status == 0, "\(removed)")
        #expect(removed.errors.contains("[device-nodes-changed]"), "\(removed)")
        let rest = ["uno", "dos", "tres"]
        try lab.expect(Votes(4, of: 4, needed: 3), on: rest)
        #expect(try listedNodes() == [1, 2, 3])
        let added = try lab.edit(
          ["node", "add", "cuatro", "--addr", "10.10.0.4", "--nodeid", "4", "--yes"])
        #expect(added.status == 0, "\(added)")
        #expect(added.errors.contains("'cuatro' gets the device's votes"), "\(added)")
        #expect(try lab.file().withoutVersion == whole.withoutVersion)
        #expect(try listedNodes() == [1, 2, 3, 4])
        try lab.expect(quorate: Set(rest), of: rest)
        try lab.restart(["cuatro"])
        try lab.expect(Self.complete)
      }
    }

    /// The nodes that corosync-qdevice told its host.
    private func listedNodes() throws -> [Int]? {
      let result = try lab.cluster.run(["corosync-qnetd-tool", "-lv"], on: "qnetd")
      let lists = Set(
        result.lines.filter { $0.contains("Configured node list:") }.map { line in
          line.split { $0 == ":" || $0 == "," || $0 == "\t" || $0 == " " }.compactMap { Int($0) }
        })
      return lists.count == 1 ? lists.first : nil
    }
  }
}

extension String {
  /// The text without the line of its `config_version`.
  var withoutVersion: String {
    split(separator: "\n").filter { !$0.contains("config_version:") }.joined(separator: "\n")
  }
}
