import TestSupport

/// Makes configurations that differ in what the daemon computes timers of, the same ones for the
/// same seed.
///
/// Their first node is the host `uno` with the addresses `10.10.N.1` of the test's namespace.
struct TimerFileGenerator {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func next() -> [UInt8] {
    let transport = random.pick(["knet", "knet", "knet", "knet", "udpu", "udp"])
    let links = transport == "knet" ? random.pick([1, 1, 2, 3]) : 1
    let nodes = random.pick([1, 2, 3, 3, 4, 5, 7, 9, 16, 32])
    var lines = ["totem {", "version: 2", "cluster_name: timers", "transport: \(transport)"]
    lines += totem()
    for link in 0..<links where random.chance(60) {
      lines += interface(link, isKnet: transport == "knet")
    }
    lines.append("}")
    lines += nodelist(nodes, links)
    lines += ["system {", "sched_rr: no", "move_to_root_cgroup: no", "}"]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private mutating func totem() -> [String] {
    some([
      ("token", ["0", "1000", "1001", "3000", "5000", "12345", "60000", "4000000000"]),
      ("token_coefficient", ["0", "1", "650", "1000", "7777"]),
      ("token_retransmits_before_loss_const", ["0", "1", "3", "4", "10", "17"]),
      ("token_retransmit", ["0", "30", "238", "1000"]),
      ("hold", ["0", "14", "180", "999"]),
      ("consensus", ["0", "1200", "3601", "90000"]),
      ("token_warning", ["0", "50", "100"]), ("join", ["0", "30", "60"]),
      ("send_join", ["0", "80"]), ("merge", ["0", "300"]), ("downcheck", ["0", "2000"]),
      ("max_network_delay", ["0", "70"]), ("window_size", ["0", "300"]),
      ("max_messages", ["0", "20"]), ("miss_count_const", ["0", "9"]),
      ("fail_recv_const", ["0", "100"]), ("seqno_unchanged_const", ["0", "40"]),
      ("heartbeat_failures_allowed", ["0", "3"]), ("knet_pmtud_interval", ["0", "60"]),
      ("knet_mtu", ["0", "1300"]), ("knet_compression_threshold", ["0", "200"]),
      ("knet_compression_level", ["0", "-1", "5"]), ("block_unlisted_ips", ["yes", "no", "what"]),
      ("cancel_token_hold_on_retransmit", ["yes", "no", "what"]),
    ])
  }

  private mutating func interface(_ link: Int, isKnet: Bool) -> [String] {
    let pings = some([
      ("knet_ping_interval", ["0", "200", "1000"]), ("knet_ping_timeout", ["0", "500", "2000"]),
      ("knet_ping_precision", ["0", "1024"]), ("knet_pong_count", ["0", "1", "2", "5"]),
      ("knet_link_priority", isKnet ? ["0", "1", "5", "255"] : ["1"]),
    ])
    return ["interface {", "linknumber: \(link)", "mcastport: \(5405 + 2 * link)"] + pings + ["}"]
  }

  private func nodelist(_ nodes: Int, _ links: Int) -> [String] {
    let sections = (1...nodes).flatMap { number -> [String] in
      let name = number == 1 ? "uno" : "node\(number)"
      let addresses = (0..<links).map { "ring\($0)_addr: 10.10.\($0).\(number)" }
      return ["node {", "name: \(name)", "nodeid: \(number)"] + addresses + ["}"]
    }
    return ["nodelist {"] + sections + ["}"]
  }

  private mutating func some(_ choices: [(key: String, values: [String])]) -> [String] {
    var lines: [String] = []
    for choice in choices where random.chance(30) {
      lines.append("\(choice.key): \(random.pick(choice.values))")
    }
    return lines
  }
}
