import TestSupport

/// Makes configurations for the host `uno` with all kinds of options of the quorum, which
/// `corosync -t` takes; the same ones for the same seed.
struct QuorumGenerator {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// One file for each check of the start.
  static let probes: [[UInt8]] = [
    file(quorum: ["provider: none"]), file(quorum: [], tail: ["system {", "priority: high", "}"]),
    file(quorum: [], tail: ["system {", "priority:", "}"]),
    file(quorum: [on, "two_node: 1"], device: ["model: net", "votes: 1"]),
    file(quorum: [on, "auto_tie_breaker: 1", "last_man_standing: 1"]),
    file(quorum: [on, "last_man_standing: 1"], device: ["model: net", "votes: 1"]),
    file(quorum: [on, "auto_tie_breaker: 1"], votes: ["2"], device: ["model: net", "votes: 1"]),
    file(quorum: [on, "allow_downscale: 1"], device: ["model: net", "votes: 1"]),
    file(quorum: [on, "expected_votes: 5"], device: ["model: net"]),
    file(quorum: [on], votes: ["2"], device: ["model: net"]),
    file(quorum: [on, "expected_votes: 2"], device: ["model: net", "votes: 1"]),
    file(quorum: [on, "expected_votes: 3"], device: ["model: net", "votes: 1"]),
    file(quorum: ["two_node: 1"], device: ["model: net"]), ignoredList,
  ]

  /// A list that the daemon ignores, and so starts without a node id.
  private static let ignoredList = Array(
    """
    totem {
    version: 2
    }
    nodelist {
    node {
    nodeid: 2
    ring1_addr: 10.10.1.2
    }
    node {
    name: uno
    nodeid: 1
    ring0_addr: 10.10.0.1
    ring1_addr: 10.10.1.1
    }
    }
    system {
    sched_rr: no
    move_to_root_cgroup: no
    }

    """.utf8)

  private static let on = "provider: corosync_votequorum"

  /// The next configuration.
  mutating func next() -> [UInt8] {
    var quorum = random.chance(90) ? [Self.on] : random.pick([[], ["provider: corosync_ykd"]])
    for (key, values) in Self.options where random.chance(30) {
      quorum.append("\(key): \(random.pick(values))")
    }
    var device: [String] = []
    if random.chance(50) {
      if random.chance(85) { device.append("model: \(random.pick(["net", "disk", "x"]))") }
      if random.chance(50) { device.append("votes: \(random.pick(["0", "1", "2", "4294967295"]))") }
    }
    let votes = random.chance(50) ? ["1"] : [random.pick(["0", "1", "2", "3"])]
    let tail =
      random.chance(10)
      ? ["system {", "priority: \(random.pick(["max", "x", "2147483648", "-5", "1.5"]))", "}"] : []
    return Self.file(
      quorum: quorum, votes: votes, device: device, tail: tail, nodes: random.number(1...4))
  }

  private static let options = [
    ("expected_votes", ["0", "1", "2", "3", "5", "4294967295"]), ("two_node", ["0", "1"]),
    ("wait_for_all", ["0", "1"]), ("auto_tie_breaker", ["0", "1", "7"]),
    ("auto_tie_breaker_node", ["lowest", "highest", "1", "0", "1,2", "x", "-1"]),
    ("last_man_standing", ["0", "1"]), ("allow_downscale", ["0", "1"]),
  ]

  private static func file(
    quorum: [String], votes: [String] = [], device: [String] = [], tail: [String] = [],
    nodes: Int = 3
  ) -> [UInt8] {
    var lines = ["totem {", "version: 2", "transport: knet", "}", "nodelist {"]
    for number in 1...nodes {
      lines += ["node {", "name: \(number == 1 ? "uno" : "n\(number)")", "nodeid: \(number)"]
      lines.append("ring0_addr: 10.10.0.\(number)")
      if votes.count >= number { lines.append("quorum_votes: \(votes[number - 1])") }
      lines.append("}")
    }
    lines += ["}", "system {", "sched_rr: no", "move_to_root_cgroup: no", "}", "quorum {"] + quorum
    if !device.isEmpty { lines += ["device {"] + device + ["}"] }
    return Array((lines + ["}"] + tail).map { $0 + "\n" }.joined().utf8)
  }
}
