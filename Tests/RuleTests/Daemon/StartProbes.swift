/// Files for the host `uno` that each reach a check of the daemon's start, which is after what
/// `corosync -t` looks at.
enum StartProbes {
  static let all = quorum + numbers + knet + others

  private static let quorum = [
    file(quorum: ["provider: none"]),
    file(quorum: [on, "two_node: 1"], device: ["model: net", "votes: 1"]),
    file(quorum: [on, "auto_tie_breaker: 1", "last_man_standing: 1"]),
    file(quorum: [on, "last_man_standing: 1"], device: ["model: net", "votes: 1"]),
    file(quorum: [on, "auto_tie_breaker: 1"], votes: ["2"], device: ["model: net", "votes: 1"]),
    file(quorum: [on, "allow_downscale: 1"], device: ["model: net", "votes: 1"]),
    file(quorum: [on, "expected_votes: 5"], device: ["model: net"]),
    file(quorum: [on], votes: ["2"], device: ["model: net"]),
    file(quorum: [on, "expected_votes: 2"], device: ["model: net", "votes: 1"]),
    file(quorum: [on, "expected_votes: 3"], device: ["model: net", "votes: 1"]),
    file(quorum: ["two_node: 1"], device: ["model: net"]),
    file(quorum: [on, "auto_tie_breaker_node: lowest"]),
    file(quorum: [on, "auto_tie_breaker: 1", "auto_tie_breaker_node: x"]),
    file(quorum: [on, "auto_tie_breaker: 1", "two_node: 1"], nodes: 2),
    file(quorum: [on, "auto_tie_breaker: 1"]),
    file(quorum: [on, "auto_tie_breaker: 1"], device: ["model: net"]),
    file(quorum: [on, "last_man_standing: 1", "wait_for_all: 1"], votes: ["2"]),
    file(quorum: [on, "expected_votes_tracking: 1"]), ignoredList,
  ]

  /// Numbers at which the daemon dies, and the nearest at which it does not.
  private static let numbers = [
    "netmtu: 5", "netmtu: 90", "netmtu: 91", "netmtu: 2097243",
    "netmtu: 4294967295", "window_size: 16367", "window_size: 16368",
    "window_size: 16000\nmax_messages: 384", "window_size: 16000\nmax_messages: 385",
    "window_size: 2147500031", "window_size: 2147500032", "send_join: 536870912",
  ].map { file(totem: [$0]) }

  private static let knet = [
    file(totem: ["knet_pmtud_interval: 86401"]), file(totem: ["knet_mtu: 65536"]),
    file(totem: ["knet_compression_model: zlib", "knet_compression_threshold: 65537"]),
    file(totem: ["knet_compression_model: zlib", "knet_compression_level: 99"]),
    file(totem: ["interface {", "knet_pong_count: 256", "}"]),
    file(totem: ["interface {", "knet_ping_interval: 50", "knet_ping_timeout: 100", "}"]),
  ]

  private static let others = [
    file(tail: ["system {", "priority: high", "}"]), file(tail: ["system {", "priority:", "}"]),
    file(tail: ["nozzle {", "name: nzl0", "}"]),
    file(tail: ["nozzle {", "name: nzl0", "ipaddr: 10.66.0.0", "}"]),
    file(tail: ["nozzle {", "name: nzl0", "ipaddr: 10.66.0.0", "ipprefix: 4", "}"]),
    file(tail: ["nozzle {", "name: nzl0", "ipaddr: x", "ipprefix: 24", "}"]),
    file(tail: ["nozzle {", "name: nzl0", "ipaddr: 10.66.0.0", "ipprefix: 31", "}"]),
    file(tail: ["nozzle {", "name: nzl0", "ipaddr: fd00:66:1", "ipprefix: 24", "}"]),
    file(
      tail: ["nozzle {", "name: nzl0", "ipaddr: 10.66.0.0", "ipprefix: 24", "macaddr: x", "}"]),
    file(tail: ["resources {", "watchdog_timeout: 121", "}"]),
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

  static let on = "provider: corosync_votequorum"

  /// A file that `corosync -t` takes on host `uno`, with some more lines in its sections.
  static func file(
    totem: [String] = [], quorum: [String] = [on], votes: [String] = [], device: [String] = [],
    tail: [String] = [], nodes: Int = 3
  ) -> [UInt8] {
    var lines = ["totem {", "version: 2", "transport: knet"] + totem + ["}", "nodelist {"]
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
