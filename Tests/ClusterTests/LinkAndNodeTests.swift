import TestSupport
import Testing

extension ClusterTests {
  /// Links and nodes come and go while the cluster runs, and no member is lost.
  @Suite(.lab("--shared"), .serialized) struct LinkAndNodeTests {
    let lab: LabCluster
    let live: String

    init() throws {
      lab = try LabCluster.ofSuite
      live = try lab.configuration(of: "uno")
    }

    /// How often each of the first nodes has joined, as every one of them sees it.
    private func joinCounts(of nodes: ArraySlice<String>) throws -> [String?] {
      try nodes.flatMap { node in
        try nodes.indices.map {
          try lab.value("runtime.members.\($0 + 1).join_count", on: node)
        }
      }
    }

    private func links(on node: String) throws -> [String] {
      let result = try lab.edit("link", "list", on: node)
      #expect(result.status == 0, "\(result)")
      return result.lines
    }

    @Test func aLinkComesIsPreferredAndGoes() throws {
      let before = try CommandFile.text(live)
      let counts = try joinCounts(of: ClusterTests.nodes[...])
      let added = try lab.edit("link", "add", "1", "--network", "10.10.1.0/24", "--yes")
      #expect(added.status == 0, "\(added)")
      #expect(
        try links(on: "dos") == [
          "link mode passive, one link at a time; order of failover: 0, 1",
          "link 0: priority 1, port 5405, udp",
          "  uno   10.10.0.1  connected, carries the traffic", "  dos   10.10.0.2  this node",
          "  tres  10.10.0.3  connected, carries the traffic",
          "link 1: priority 1, port 5406, udp", "  uno   10.10.1.1  connected",
          "  dos   10.10.1.2  this node", "  tres  10.10.1.3  connected",
        ])
      let set = try lab.edit("link", "set", "1", "--priority", "20", "--yes")
      #expect(set.status == 0, "\(set)")
      let preferred = try links(on: "uno")
      #expect(preferred.first?.hasSuffix("order of failover: 1, 0") == true)
      #expect(
        preferred.suffix(2) == [
          "  dos   10.10.1.2  connected, carries the traffic",
          "  tres  10.10.1.3  connected, carries the traffic",
        ])
      let removed = try lab.edit("link", "remove", "1", "--yes")
      #expect(removed.status == 0, "\(removed)")
      let version = try lab.edit("get", "totem.config_version").lines.first ?? ""
      #expect(
        try CommandFile.text(live).replacing("config_version: \(version)\n", with: "version\n")
          == before.replacing(Self.versionLine(of: before), with: "version\n"))
      #expect(try joinCounts(of: ClusterTests.nodes[...]) == counts, "nobody left")
      #expect(counts.count == 9 && !counts.contains(nil))
      #expect(try lab.edit("verify").status == 0)
    }

    private static func versionLine(of text: String) -> String {
      let line = text.split(separator: "\n").first { $0.contains("config_version: ") } ?? ""
      return line.drop { $0 == " " || $0 == "\t" } + "\n"
    }

    @Test func addressesThatThisMachineDoesNotHaveAreRefused() throws {
      let before = try CommandFile.identity(of: live)
      let foreign = try lab.edit("link", "add", "1", "--network", "10.77.0.0/24", "--yes")
      #expect(foreign.status == 1, "\(foreign)")
      #expect(
        foreign.errors.contains(
          "this node would get 10.77.0.1, and this machine has no address in 10.77.0.0/24"),
        "\(foreign)")
      let program = try LabCluster.program
      let changed = try lab.run(
        ["ip", "address", "add", "10.78.0.91/24", "dev", "net1"], on: "uno")
      #expect(changed.status == 0, "\(changed)")
      let other = try lab.run(
        program + ["link", "add", "1", "--network", "10.78.0.0/24", "--yes"], on: "uno")
      #expect(other.status == 1, "\(other)")
      #expect(
        other.errors.contains(
          "this node would get 10.78.0.1, and this machine has 10.78.0.91 in 10.78.0.0/24"),
        "\(other)")
      #expect(other.errors.contains("here --addr 1=10.78.0.91"), "\(other)")
      #expect(try CommandFile.identity(of: live) == before)
    }

    @Test func aNodeThatWasStoppedGoesAndComesBack() throws {
      let rest = ClusterTests.nodes[..<2]
      let counts = try joinCounts(of: rest)
      try lab.stopDaemon("tres")
      let removed = try lab.edit("node", "remove", "tres", "--yes")
      #expect(removed.status == 0, "\(removed)")
      #expect(removed.errors.contains("left to do, for tres:"), "\(removed)")
      #expect(try lab.map("nodelist.node.2.", on: "dos").isEmpty)
      #expect(try lab.edit("verify").status == 0)
      // The number of the node that is gone is known here, and not given to another one.
      let added = try lab.edit("node", "add", "tres", "--addr", "10.10.0.3", "--yes")
      #expect(added.status == 0, "\(added)")
      #expect(try lab.value("nodelist.node.2.nodeid", on: "dos") == "4")
      try lab.startDaemon("tres")
      try lab.waitForMembership()
      let list = try lab.edit("node", "list")
      #expect(
        list.lines == [
          "nodeid  name  votes  state      addresses",
          "     1  uno       1  this node  0=10.10.0.1",
          "     2  dos       1  joined     0=10.10.0.2",
          "     4  tres      1  joined     0=10.10.0.3",
        ])
      #expect(try joinCounts(of: rest) == counts, "neither of the others left")
      #expect(try lab.edit("verify", on: "tres").status == 0)
    }

    @Test func aNodeOfAnotherNameIsStillFoundByItsAddress() throws {
      let result = try lab.edit("node", "rename", "dos", "due", "--yes", on: "dos")
      #expect(result.status == 0, "\(result)")
      #expect(result.errors.contains("hostnamectl set-hostname due"), "\(result)")
      #expect(try lab.value("nodelist.node.1.name", on: "uno") == "due")
      try lab.stopDaemon("dos")
      try lab.startDaemon("dos")
      try lab.waitForMembership()
      #expect(try lab.edit("node", "rename", "due", "dos", "--yes").status == 0)
    }
  }
}
