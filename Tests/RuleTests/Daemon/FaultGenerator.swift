import TestSupport

/// Makes small configurations for the host `uno`, most of them with one or more faults that the
/// daemon looks for; the same ones for the same seed.
struct FaultGenerator {
  private var random: SplitMix64
  private var transport = "knet"
  private var totem: [String] = []
  private var interfaces: [[String]] = []
  private var nodes: [[String]] = []
  private var quorum: [String] = []
  private var device: [String] = []
  private var tail: [String] = []
  private var nodeCount = 1
  private var linkCount = 1

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Files for checks that chance seldom reaches.
  static let rare: [[UInt8]] = [
    "totem {\nversion: 2\ntransport: udpu\n}\nnodelist {\nnode {\nname: uno\nnodeid: 1\n"
      + "ring0_addr: fd00::1\n}\nnode {\nname: dos\nring0_addr: fd00::2\n}\n}\n",
    "totem {\nversion: 2\ntoken: \(String(repeating: "9", count: 200))\n}\n",
    "totem {\nversion: 2\nsecauth: on\nkeyfile: /etc/corosync/none\n}\n"
      + "nodelist {\nnode {\nname: uno\n}\n}\n",
  ].map { Array($0.utf8) }

  /// The next configuration.
  mutating func next() -> [UInt8] {
    begin()
    for _ in 0..<random.pick([0, 1, 1, 1, 1, 2, 2, 3]) { addFault() }
    return Array(text.utf8)
  }

  private mutating func begin() {
    transport = random.pick(["knet", "knet", "knet", "udpu", "udp", ""])
    totem = ["version: 2", "cluster_name: x"]
    if !transport.isEmpty { totem.append("transport: \(transport)") }
    nodeCount = random.pick([1, 2, 2, 3, 3, 4, 11, 12, 13, 25])
    linkCount = random.pick(isKnet ? [1, 1, 2, 3] : [1])
    let isV6 = transport != "udp" && random.chance(10)
    nodes = (1...nodeCount).map { number in
      ["name: \(number == 1 ? "uno" : "n\(number)")", "nodeid: \(number)"]
        + (0..<linkCount).map {
          "ring\($0)_addr: " + (isV6 ? "fd00:\($0)::\(number)" : "10.10.\($0).\(number)")
        }
    }
    interfaces = random.chance(30) ? [["linknumber: 0", "mcastport: 5405"]] : []
    quorum = ["provider: corosync_votequorum"]
    device = []
    tail = []
    if isKnet, random.chance(30) { totem += ["crypto_cipher: aes256", "crypto_hash: sha256"] }
  }

  private var isKnet: Bool { transport == "knet" || transport.isEmpty }

  private mutating func addFault() {
    switch random.number(0...6) {
    case 0, 5: addTotemFault()
    case 6: addMulticastFault()
    case 1: addInterfaceFault()
    case 2: addNodeFault()
    case 3: addLogFault()
    default: addTextFault()
    }
  }

  private mutating func addTotemFault() {
    let timer = random.pick([
      "token", "token_retransmit", "hold", "join", "consensus", "merge", "downcheck",
      "max_network_delay",
    ])
    if random.chance(30) {
      totem.append("\(timer): \(random.pick(["1", "13", "20", "29", "30"]))")
      return
    }
    totem.append(
      random.pick([
        "\(timer): \(random.pick(["0", "1", "13", "14", "29", "30", "49", "60", "125", "126"]))",
        "\(timer): \(random.pick(["4000000000", "2147483648", "1789569706", "1789569707"]))",
        "token_retransmits_before_loss_const: \(random.pick(["0", "1", "90", "119", "4000000000"]))",
        "token_warning: \(random.pick(["0", "100", "101", "4294967295"]))",
        "token_coefficient: \(random.pick(["0", "1", "4294967295"]))",
        "link_mode: \(random.pick(["active", "rr", "both", "", String(repeating: "m", count: 64)]))",
        "crypto_cipher: \(random.pick(["none", "aes128", "3des", "AES256"]))",
        "crypto_hash: \(random.pick(["none", "md5", "sha512", "sha2"]))",
        "secauth: \(random.pick(["on", "off", "yes"]))",
        "keyfile:", "keyfile: /etc/corosync/authkey",
        "key: \(String(repeating: "k", count: random.pick([1, 126, 127, 200])))",
        "transport: \(random.pick(["knet", "udp", "udpu", "tcp", ""]))",
        "version: \(random.pick(["1", "3", "2", "0", "x"]))",
        "ip_version: \(random.pick(["ipv4", "ipv6", "ipv4-6", "ipv6-4", "ipv5"]))",
        "config_version: \(random.pick(["x", "0", "-1", ""]))",
        "crypto_model: \(random.pick(["nss", "openssl", "gnutls"]))",
        "knet_compression_model: \(random.pick(["zlib", "none", "snappy"]))",
        "clear_node_high_bit: yes",
      ]))
    if random.chance(5) { totem.removeAll { $0.hasPrefix("version") } }
    if random.chance(5) { totem.removeAll { $0.hasPrefix("cluster_name") } }
  }

  private mutating func addMulticastFault() {
    guard !nodes.isEmpty else { return }
    totem.removeAll { $0.hasPrefix("transport") || $0.hasPrefix("crypto") }
    totem.append("transport: udp")
    if random.chance(30) {
      nodes[0].removeAll { $0.hasPrefix("ring0_addr") }
      interfaces.append(["member {\nmemberaddr: 10.10.0.9\n}", "bindnetaddr: 10.10.0.0"])
      return
    }
    if random.chance(20) { totem.append("ip_version: \(random.pick(["ipv6", "ipv6-4"]))") }
    interfaces.append([
      "mcastaddr: \(random.pick(["239.1.1.1", "10.1.1.1", "ff15::1", "fd00::1", "224.0.0.1"]))"
    ])
    if random.chance(10) { interfaces.append(["broadcast: yes"]) }
  }

  private mutating func addInterfaceFault() {
    let link = random.pick(["0", "0", "1", "7", "8", "255"])
    interfaces.append(
      ["linknumber: \(link)"]
        + [
          random.pick([
            "mcastport: \(random.pick(["0", "5405", "65536"]))",
            "ttl: \(random.pick(["0", "1", "2", "255"]))",
            "knet_link_priority: \(random.pick(["0", "1", "2", "256"]))",
            "knet_transport: \(random.pick(["udp", "sctp", "tcp", ""]))",
            "bindnetaddr: \(random.pick(["10.10.0.0", "10.10.0.300", "", "fd00::1", "nowhere"]))",
            "mcastaddr: \(random.pick(["239.1.1.1", "10.1.1.1", "ff15::1", "fd00::1", "x y", ""]))",
            "broadcast: \(random.pick(["yes", "no", "on"]))",
            "member {\nmemberaddr: \(random.pick(["10.10.0.9", "10.10.0.999"]))\n}",
            "more {\nmcastport: 1\n}", "x.y: z", "8.y: z",
          ])
        ])
  }

  private mutating func addNodeFault() {
    guard !nodes.isEmpty else { return }
    let index = random.number(0...nodes.count - 1)
    let other = random.number(0...nodes.count - 1)
    switch random.number(0...11) {
    case 0: nodes[index].removeAll { $0.hasPrefix("nodeid") }
    case 1: nodes[index].append("nodeid: \(random.pick(["0", "65535", "65536", "4294967295"]))")
    case 2: nodes[index].append("nodeid: \(other + 1)")
    case 3: if index > 0 { nodes[index].removeAll { $0.hasPrefix("name") } }
    case 4: nodes[index].removeAll { $0.hasPrefix("ring\(random.number(0...linkCount - 1))_") }
    case 5: nodes[index].append("ring\(random.pick([0, 1, 2, 7, 8, 9]))_addr: 10.20.0.\(index + 1)")
    case 6:
      nodes[index].append(
        "ring0_addr: "
          + random.pick([
            "fd00::\(index + 1)", "10.1", "010.0.0.1", "10.0.0.256", "", "localhost", "nowhere",
            "1", "0x0a000001", "255.255.255.255", "::ffff:10.0.0.1", "10.0.0.1.2",
          ]))
    case 7: nodes.insert([], at: index)
    case 8: if index > 0 { nodes.removeAll() } else { nodes.swapAt(index, other) }
    case 9: nodes[index].append("quorum_votes: \(random.pick(["0", "1", "2", "x"]))")
    case 10: nodes[index].append("name: \(random.pick(["uno", "n2", "", "uno.example.org"]))")
    default:
      for index in nodes.indices { nodes[index].append("ring1_addr: 10.30.0.\(index + 1)") }
    }
  }

  private mutating func addLogFault() {
    let key = random.pick([
      "fileline", "function_name", "timestamp", "blackbox", "to_stderr", "to_syslog", "to_logfile",
      "to_file", "debug", "syslog_facility", "syslog_priority", "syslog_level", "logfile_priority",
    ])
    let value = random.pick([
      "on", "off", "yes", "no", "true", "hires", "trace", "daemon", "local7", "info", "WARNING",
      "warn", "", "local8", "authpriv",
    ])
    let subsystem = random.pick([
      "QUORUM", "X", "", "a.b", String(repeating: "s", count: 63),
      String(repeating: "s", count: 64),
    ])
    switch random.number(0...9) {
    case 0...4: tail += ["logging {", "\(key): \(value)", "}"]
    case 5...6:
      tail += [
        "logging {", "logger_subsys {", "subsys: \(subsystem)", "\(key): \(value)", "}", "}",
      ]
    case 7:
      tail += ["logging {"]
      tail += (0..<random.pick([16, 17, 18])).flatMap {
        ["logger_subsys {", "subsys: S\($0)", "}"]
      }
      tail += ["}"]
    case 8: tail += ["logging {", "logfile:\(random.pick(["", " /run/rules.log"]))", "}"]
    default:
      tail += [
        "logging {", "logging_daemon {", "name: \(random.pick(["corosync", "other"]))",
        "subsys: \(subsystem)", "\(key): \(value)", "}", "}",
      ]
    }
  }

  private mutating func addTextFault() {
    tail += random.pick([
      ["system {", "state_dir:\(random.pick(["", " /run"]))", "}"],
      ["system {", "sched_rr: \(random.pick(["yes", "on"]))", "}"],
      ["system {", "qb_ipc_type: \(random.pick(["shm", "pipe"]))", "}"],
      ["system {", "move_to_root_cgroup: \(random.pick(["auto", "maybe"]))", "}"],
      ["system {", "allow_knet_handle_fallback: \(random.pick(["yes", "1"]))", "}"],
      [
        "uidgid {", "\(random.pick(["uid", "gid", "user"])): \(random.pick(["root", "nosuch"]))",
        "}",
      ],
      ["uidgid {", "uid: 4294967295", "}"],
      ["uidgid {", "uid: " + String(repeating: "u", count: 441), "}"],
      ["}"], ["foo {"], ["foo"], ["{", "}"], ["foo { x"], ["} x"], [": v"], ["ab: c"],
      ["foo {", ":v", "}"], ["x y: z"], [String(repeating: "k", count: 254) + ": v"],
      [String(repeating: "s", count: 254) + " {", "}"], ["# " + String(repeating: "c", count: 509)],
      ["logging {", "logger_subsys {", "debug: on", "}", "}"],
      ["logging {", "logging_daemon {", "debug: on", "}", "}"],
      ["totem {", "interface {", "member {", "other: x", "}", "}", "}"],
      ["totem {", "interface {", "ttl: 256", "}", "}"],
      ["resources {", "system {", "memory_used {", "poll_period: x", "}", "}", "}"],
    ])
  }

  private var text: String {
    var lines = ["totem {"] + totem
    for interface in interfaces { lines += ["interface {"] + interface + ["}"] }
    lines += ["}", "nodelist {"]
    for node in nodes { lines += ["node {"] + node + ["}"] }
    lines += ["}", "quorum {"] + quorum + ["}"]
    return (lines + tail).joined(separator: "\n") + "\n"
  }
}
