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
      #expect(try lab.disagreement(with: Self.complete) == nil)
      try body()
      let removed = try lab.edit(["qdevice", "remove", "--yes"])
      #expect(removed.status == 0, "\(removed)")
      lab.endDevices()
      #expect(try lab.disagreement(with: Votes(4, of: 4, needed: 3)) == nil)
    }

    @Test func addingAndRemovingKeepsQuorum() throws {
      let watch = try QuorumWatch(lab)
      try withDevice {}
      #expect(try watch.incidents() == [])
    }

    @Test func oneHalfGoesOn() throws {
      try withDevice {
        try lab.cluster.split(0, ["tres", "cuatro"])
        #expect(try lab.disagreement(withQuorate: ["uno", "dos"]) == nil)
        #expect(try lab.votes(of: "uno") == Votes(3, of: 5, needed: 3))
        // The other half has its own two votes, and the device's go elsewhere.
        #expect(try lab.votes(of: "tres") == Votes(2, of: 5, needed: 3, isQuorate: false))
        try lab.cluster.unsplit(0)
        #expect(try lab.disagreement(with: Self.complete) == nil)
      }
    }

    @Test func withoutTheDeviceNoHalfGoesOn() throws {
      try withDevice {
        try lab.cluster.killDaemon("qnetd")
        #expect(try lab.disagreement(with: Votes(4, of: 5, needed: 3)) == nil)
        let shown = try lab.edit(["qdevice", "show"])
        #expect(shown.output.contains("alive, casts NO vote"), "\(shown)")
        try lab.cluster.split(0, ["tres", "cuatro"])
        #expect(try lab.disagreement(withQuorate: []) == nil)
        try lab.cluster.unsplit(0)
        try lab.cluster.startDaemon("qnetd")
        #expect(try lab.disagreement(with: Self.complete) == nil)
      }
    }

    /// The node list changes under running daemons of the device: one reload does it.
    @Test func nodesGoAndComeWithTheDeviceInPlace() throws {
      try withDevice {
        try lab.cluster.stopDaemon("cuatro")
        #expect(
          try lab.disagreement(with: Votes(4, of: 5, needed: 3), on: ["uno", "dos", "tres"])
            == nil)
        let whole = try lab.file()
        let removed = try lab.edit(["node", "remove", "cuatro", "--yes"])
        #expect(removed.status == 0, "\(removed)")
        #expect(removed.errors.contains("[device-nodes-changed]"), "\(removed)")
        let rest = ["uno", "dos", "tres"]
        #expect(try lab.disagreement(with: Votes(4, of: 4, needed: 3), on: rest) == nil)
        #expect(try listedNodes() == [1, 2, 3])
        let added = try lab.edit(
          ["node", "add", "cuatro", "--addr", "10.10.0.4", "--nodeid", "4", "--yes"])
        #expect(added.status == 0, "\(added)")
        #expect(added.errors.contains("'cuatro' gets the device's votes"), "\(added)")
        #expect(try lab.file().withoutVersion == whole.withoutVersion)
        #expect(try listedNodes() == [1, 2, 3, 4])
        #expect(try lab.disagreement(withQuorate: Set(rest), of: rest) == nil)
        try lab.restart(["cuatro"])
        #expect(try lab.disagreement(with: Self.complete) == nil)
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
