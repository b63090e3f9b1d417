import TestSupport

/// Makes configurations for the host `uno` with all kinds of options of the quorum and
/// numbers of the protocol, which `corosync -t` takes; the same ones for the same seed.
struct QuorumGenerator {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The next configuration.
  mutating func next() -> [UInt8] {
    var quorum =
      random.chance(90) ? [StartProbes.on] : random.pick([[], ["provider: corosync_ykd"]])
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
    return StartProbes.file(
      totem: totem(), quorum: quorum, votes: votes, device: device, tail: tail,
      nodes: random.number(1...4))
  }

  private static let options = [
    ("expected_votes", ["0", "1", "2", "3", "5", "4294967295"]), ("two_node", ["0", "1"]),
    ("wait_for_all", ["0", "1"]), ("auto_tie_breaker", ["0", "1", "7"]),
    ("auto_tie_breaker_node", ["lowest", "highest", "1", "0", "1,2", "x", "-1"]),
    ("last_man_standing", ["0", "1"]), ("allow_downscale", ["0", "1"]),
  ]

  /// Numbers that `corosync -t` does not look at, most of them near where the daemon dies.
  private mutating func totem() -> [String] {
    guard random.chance(30) else { return [] }
    return [
      "\(random.pick(["netmtu", "window_size", "max_messages", "miss_count_const"])): "
        + random.pick([
          "0", "1", "89", "90", "91", "576", "16350", "16367", "16368", "65536", "1048576",
          "2097243", "2147483648", "2147500031", "2147500032", "4294967295",
        ])
    ]
  }
}
