import TestSupport
import Testing

extension DeviceTests {
  /// Four nodes, algorithm ffsplit, and a command that decides.
  @Suite(.deviceLab(nodes: 4, DeviceLab.fast)) struct HeuristicsTests {
    let lab: DeviceLab

    init() throws { lab = try currentLab() }

    private static let complete = Votes(5, of: 5, needed: 3)
    private static let low: Set<String> = ["uno", "dos"]
    private static let high: Set<String> = ["tres", "cuatro"]

    /// A well node has this file, whose name shows that quotation marks are read as we write them.
    private static let mark = "/run/well node"
    private static let command = #"well=/usr/bin/test -e "/run/well node""#

    private func makeWell(_ nodes: Set<String>) throws {
      for node in lab.nodes {
        let words = nodes.contains(node) ? ["touch", Self.mark] : ["rm", "-f", Self.mark]
        #expect(try lab.cluster.run(words, on: node).status == 0)
      }
    }

    /// Waits until corosync-qdevice of these nodes tells of a result.
    private func disagreement(with result: String?, on nodes: Set<String>) throws -> String? {
      var last: [String: String?] = [:]
      let agreed = try poll(within: .seconds(15)) { () -> Bool? in
        for node in nodes { last[node] = try lab.shown(on: node).qdevice?.heuristicsResult }
        return last.values.allSatisfy { $0 == result } ? true : nil
      }
      return agreed == nil ? "\(last)" : nil
    }

    private func remove() throws {
      let removed = try lab.edit(["qdevice", "remove", "--yes"])
      #expect(removed.status == 0, "\(removed)")
      lab.endDevices()
      try lab.expect(Votes(4, of: 4, needed: 3))
    }

    /// The half with the tie breaker loses to one whose nodes are well.
    @Test func theHalfThatIsWellGoesOn() throws {
      try makeWell(Self.high)
      let added = try lab.add("ffsplit", "--exec", Self.command)
      #expect(added.status == 0, "\(added)")
      try lab.startDevices()
      try lab.expect(Self.complete)
      #expect(try disagreement(with: "pass", on: Self.high) == nil)
      #expect(try disagreement(with: "fail", on: Self.low) == nil)
      let text = try lab.edit(["qdevice", "show"])
      #expect(text.lines.suffix(1) == ["checks:     fail"], "\(text)")
      try lab.cluster.split(0, Self.high.sorted())
      try lab.expect(quorate: Self.high)
      #expect(try lab.votes(of: "tres") == Votes(3, of: 5, needed: 3))

      // With mode sync nobody looks again until the membership changes.
      try makeWell(Self.low)
      _ = poll(within: .seconds(3)) { () -> Bool? in nil }
      #expect(try lab.quorate() == Self.high)
      try lab.cluster.unsplit(0)
      try lab.expect(Self.complete)
      #expect(try disagreement(with: "pass", on: Self.low) == nil)
      try lab.cluster.split(0, Self.high.sorted())
      try lab.expect(quorate: Self.low)
      try lab.cluster.unsplit(0)
      try lab.expect(Self.complete)
      try remove()
    }

    /// What the plan says of heuristics: the reload brings them into effect, and nothing is
    /// restarted.
    @Test func aChangeComesIntoEffectByTheReload() throws {
      #expect(try lab.add("ffsplit").status == 0)
      try lab.startDevices()
      try lab.expect(Self.complete)
      #expect(try lab.shown().qdevice?.heuristics == "off")
      try makeWell(Self.low)
      let watch = try QuorumWatch(lab)
      let set = try lab.edit([
        "qdevice", "set", "--exec", Self.command, "--heuristics", "on", "--heuristics-interval",
        "1000", "--yes",
      ])
      #expect(set.status == 0, "\(set)")
      #expect(!set.errors.contains("systemctl"), "\(set)")
      #expect(try disagreement(with: "pass", on: Self.low) == nil)
      #expect(try disagreement(with: "fail", on: Self.high) == nil)
      #expect(try watch.incidents().allSatisfy { !$0.contains("lost quorum") })
      try lab.cluster.split(0, Self.high.sorted())
      try lab.expect(quorate: Self.low)
      // With mode on the votes go where a well node is, also while the membership stays. One change
      // at a time: corosync-qnetd 3.0.3 forgets a vote that it is about to send when the node's
      // answer to an older one comes in between.
      try makeWell([])
      #expect(try disagreement(with: "fail", on: Self.low) == nil)
      #expect(try lab.quorate() == Self.low)
      try makeWell(["tres"])
      try lab.expect(quorate: Self.high)
      try lab.cluster.unsplit(0)
      try lab.expect(Self.complete)

      // Another command under the same name is run at once, too.
      let other = try lab.edit(["qdevice", "set", "--exec", "well=/bin/true", "--yes"])
      #expect(other.status == 0, "\(other)")
      #expect(try disagreement(with: "pass", on: Set(lab.nodes)) == nil)
      let off = try lab.edit(["qdevice", "set", "--heuristics", "off", "--yes"])
      #expect(off.status == 0, "\(off)")
      #expect(try disagreement(with: nil, on: Set(lab.nodes)) == nil)
      for node in lab.nodes {
        #expect(try lab.shown(on: node).qdevice?.differences.isEmpty == true)
      }
      try remove()
    }

    /// What the plan warns of: all of them end at once.
    @Test func aValueThatEndsCorosyncQdeviceIsRefused() throws {
      #expect(try lab.add("ffsplit").status == 0)
      try lab.startDevices()
      try lab.expect(Self.complete)
      let words = ["set", "quorum.device.heuristics.mode", "always", "--yes"]
      let refused = try lab.edit(words)
      #expect(refused.status == 1, "\(refused)")
      #expect(refused.errors.contains("[device-ended]"), "\(refused)")
      let forced = try lab.edit(words + ["--force", "device-ended"])
      #expect(forced.status == 0, "\(forced)")
      for node in lab.nodes {
        #expect(
          try lab.shown(on: node).qdeviceReason == "corosync-qdevice does not run on this node")
      }
      try lab.expect(Votes(4, of: 5, needed: 3))
      try remove()
    }
  }
}
