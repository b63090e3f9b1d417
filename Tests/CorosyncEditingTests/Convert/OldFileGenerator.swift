import TestSupport

/// Files for corosync 1.x and 2.x that have all that knet needs, the same for the same seed.
struct OldFileGenerator {
  private var random: SplitMix64
  private var comments = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A file and names for its nodes by their addresses.
  mutating func next() -> (text: String, names: [String: String]) {
    let rings = random.number(1...3)
    let nodes = random.number(1...5)
    let hasList = random.chance(60)
    var sections = [totem(rings, members: hasList && random.chance(60) ? 0 : nodes)]
    if hasList { sections.append(nodelist(nodes, rings)) }
    if random.chance(60) { sections.append(quorum(nodes)) }
    sections += Self.leftovers.filter { _ in random.chance(30) }
    if random.chance(50) { sections.append(["logging {", "  to_syslog: yes", "}"]) }
    sections.shuffle(using: &random)
    if random.chance(30) { sections.insert(["compatibility: whitetank"], at: 0) }
    let lines = sections.joined(separator: random.chance(70) ? [""] : []).flatMap {
      random.chance(15) ? [comment(), $0] : [$0]
    }
    let end = random.chance(10) ? "\r\n" : "\n"
    let text = lines.joined(separator: end) + (random.chance(90) ? end : "")
    let names = (1...nodes).map { ("10.0.0.\($0)", "node\($0)") }
    return (text, rings > 1 ? Dictionary(uniqueKeysWithValues: names) : [:])
  }

  private static let leftovers = [
    ["service {", "  name: pacemaker", "  ver: 0", "}"], ["amf {", "  mode: disabled", "}"],
    ["aisexec {", "  user: root", "  group: root", "}"],
  ]

  private mutating func comment() -> String {
    comments += 1
    return "\(random.pick(["", "  ", "\t"]))# comment \(comments)"
  }

  private mutating func totem(_ rings: Int, members: Int) -> [String] {
    var keys = [
      "version: 2", random.pick(["secauth: on", "secauth: off", "secauth: yes", ""]),
      random.pick(["transport: udpu", "transport: udp", "transport: knet", ""]),
      random.pick(["rrp_mode: active", "rrp_mode: passive", "rrp_mode: none", ""]),
      random.pick(["threads: 0", "vsftype: none", "clear_node_high_bit: yes", "nodeid: 5", ""]),
      random.pick(["crypto_cipher: aes128", "crypto_hash: sha512", ""]),
      random.pick(["token: 5000", "config_version: 4", "rrp_problem_count_timeout: 2000", ""]),
    ].filter { !$0.isEmpty }
    keys.shuffle(using: &random)
    let interfaces = (0..<rings).map { interface($0, members) }
    let lines = keys.map { [$0] } + (random.chance(50) ? interfaces : interfaces.reversed())
    return ["totem {"] + lines.joined().map { "  \($0)" } + ["}"]
  }

  private mutating func interface(_ ring: Int, _ members: Int) -> [String] {
    let keys = [
      "ringnumber: \(ring)", random.chance(70) ? "bindnetaddr: 10.\(ring).0.0" : "",
      random.chance(50) ? "mcastaddr: 239.255.\(ring).1" : "",
      random.chance(50) ? "mcastport: \(5405 + 2 * ring)" : "", random.chance(30) ? "ttl: 1" : "",
      random.chance(10) ? "broadcast: yes # to all" : "",
    ].filter { !$0.isEmpty }
    var blocks = keys.map { [$0] }
    if members > 0 {
      blocks += (1...members).map { ["member {", "  memberaddr: 10.\(ring).0.\($0)", "}"] }
    }
    blocks.shuffle(using: &random)
    return ["interface {"] + blocks.joined().map { "  \($0)" } + ["}"]
  }

  private mutating func nodelist(_ nodes: Int, _ rings: Int) -> [String] {
    let list = (1...nodes).map { node -> [String] in
      var keys = (0..<rings).map { "ring\($0)_addr: 10.\($0).0.\(node)" }
      if random.chance(60) { keys.append("nodeid: \(random.chance(80) ? node : node + 100_000)") }
      keys.shuffle(using: &random)
      return ["node {"] + keys.map { "  \($0)" } + ["}"]
    }
    return ["nodelist {"] + list.joined().map { "  \($0)" } + ["}"]
  }

  private mutating func quorum(_ nodes: Int) -> [String] {
    let keys = [
      random.chance(60) ? "provider: corosync_votequorum" : "",
      random.chance(30) ? "expected_votes: \(nodes)" : "",
      random.chance(20) ? "leaving_timeout: 100" : "",
    ].filter { !$0.isEmpty }
    return ["quorum {"] + keys.map { "  \($0)" } + ["}"]
  }
}
