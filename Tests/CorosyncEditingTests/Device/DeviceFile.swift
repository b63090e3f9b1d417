/// Files for the tests of the device's operations.
enum DeviceFile {
  /// A file of some nodes with one vote each.
  static func text(
    nodes: Int = 2, quorum: [String] = [], votes: [Int: Int] = [:], cluster: String = "demo"
  ) -> String {
    let totem = ["totem {", "  version: 2", "  cluster_name: \(cluster)", "}"]
    let section =
      ["quorum {", "  provider: corosync_votequorum"] + quorum.map { "  \($0)" } + ["}"]
    let list =
      ["nodelist {"]
      + (1...max(nodes, 1)).flatMap { number -> [String] in
        if nodes == 0 { return [] }
        return ["  node {", "    name: n\(number)", "    nodeid: \(number)"]
          + (votes[number].map { ["    quorum_votes: \($0)"] } ?? [])
          + ["    ring0_addr: 10.0.0.\(number)", "  }"]
      } + ["}"]
    return (totem + section + list).joined(separator: "\n") + "\n"
  }

  /// The section `quorum` of a file.
  static func quorum(of text: String) -> [String] {
    let lines = text.split(separator: "\n").map(String.init)
    guard let start = lines.firstIndex(of: "quorum {") else { return [] }
    return Array(lines[(start + 1)...].prefix { $0 != "}" })
  }

  /// A file with a device.
  static func withDevice(
    nodes: Int = 2, algorithm: String = "ffsplit", votes: Int? = 1, more: [String] = []
  ) -> String {
    text(
      nodes: nodes,
      quorum: ["device {", "  model: net"] + (votes.map { ["  votes: \($0)"] } ?? [])
        + ["  net {", "    host: q.example.org", "    algorithm: \(algorithm)", "  }"] + more + [
          "}"
        ])
  }
}
