/// Breaks configurations, or makes them odd, the same way for the same seed.
///
/// Most results are refused by the daemon, at the line itself or by what it says.
public struct ConfigurationMutator {
  private var random: SplitMix64

  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Makes one to three changes.
  public mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    for _ in 0..<random.pick([1, 1, 2, 3]) { change(&lines) }
    var result = Array(lines.joined(separator: [0x0A]))
    if random.chance(10) { changeByte(&result) }
    if random.chance(5) { result.removeLast(random.number(0...result.count / 2)) }
    return result
  }

  private mutating func change(_ lines: inout [[UInt8]]) {
    switch random.number(0...9) {
    case 0: random.index(in: lines).map { _ = lines.remove(at: $0) }
    case 1: if let index = random.index(in: lines) { lines.insert(lines[index], at: index) }
    case 2: insert(random.pick(Self.oddLines), &lines)
    case 3: insert(longLine(), &lines)
    case 4: swapTwo(&lines)
    case 5: insert(random.pick(Self.oddSections), &lines)
    case 6: insertAtTop(random.pick(Self.topSections), &lines)
    default: changeValue(&lines)
    }
  }

  private mutating func insert(_ text: String, _ lines: inout [[UInt8]]) {
    lines.insert(Array(text.utf8), at: random.number(0...lines.count))
  }

  private mutating func insertAtTop(_ text: String, _ lines: inout [[UInt8]]) {
    lines.insert(Array(text.utf8), at: random.chance(50) ? 0 : lines.count)
  }

  private mutating func longLine() -> String {
    let count = random.pick([200, 229, 238, 239, 240, 245, 250, 251, 252, 253, 254, 255, 505, 511])
    let long = String(repeating: "k", count: count)
    return random.pick(["\(long): v", "\(long) {\n}", "k: \(long)", "# \(long)", "subsys: \(long)"])
  }

  private mutating func swapTwo(_ lines: inout [[UInt8]]) {
    guard let one = random.index(in: lines), let other = random.index(in: lines) else { return }
    lines.swapAt(one, other)
  }

  /// Gives a key another value, or a value another key.
  private mutating func changeValue(_ lines: inout [[UInt8]]) {
    let pairs = lines.indices.filter { lines[$0].contains(0x3A) && !lines[$0].contains(0x7B) }
    guard !pairs.isEmpty else { return }
    let index = random.pick(pairs)
    let key = lines[index].prefix { $0 != 0x3A }
    if random.chance(70) {
      lines[index] = key + Array(":".utf8) + Array(random.pick(Self.oddValues).utf8)
    } else {
      lines[index] = Array(random.pick(Self.oddKeys).utf8) + lines[index][key.endIndex...]
    }
  }

  private mutating func changeByte(_ bytes: inout [UInt8]) {
    guard let index = random.index(in: bytes) else { return }
    let byte = random.pick([0, 0x09, 0x0B, 0x0C, 0x0D, 0x20, 0x23, 0x3A, 0x7B, 0x7D, 0xA0, 0xFF])
    if random.chance(50) {
      bytes[index] = UInt8(byte)
    } else {
      bytes.insert(UInt8(byte), at: index)
    }
  }

  private static let oddValues = [
    "", " -1", " 0", " 256", " 255", " 65536", " 4294967295", " 4294967296", " 2147483648",
    " -2147483649", " 99999999999999999999", " -18446744073709551615", " 18446744073709551616",
    " 0x10", " 5.0", " 5 ms", " 1_000", " +5", " -0", " 007", "\u{B}3", " \u{C}4", " \r5",
    " 1\u{B}",
    " yes", " no", " none", " abc", " auto", " shm", " ipv6", " aes512", " md5", " gcrypt", " zlib",
    " nobody", " nosuchuser", " + 5", " --5", " +", " a{b", " a}b", " # c",
    " " + String(repeating: "9", count: 300), " " + String(repeating: "u", count: 300),
    " " + String(repeating: "v", count: 130),
  ]

  private static let oddKeys = [
    "", " ", "a b", "a", "nodeid", "version", "subsys", "name", "uid", "gid", "linknumber",
    "memberaddr", "poll_period", "watchdog_timeout", "k\u{E9}y", "x.y", "config_version", "}",
    "# x",
    "knet_transport", "crypto_model", "quorum_votes", "a{", "\u{A0}key",
  ]

  private static let oddLines = [
    "{", "}", "} {", "}}", "}: x", "x", "foo", ": v", ":", ":v", "a: b {", "foo { bar",
    "foo { bar: 1 }",
    "} # end", "  }", "# {", "\u{B}", "\r", " \r", "}\r ", "key", "uid: root", "uid: nosuchuser",
    "gid: 4294967295", "subsys: a b", "subsys: X", "name: corosync", "name: q", "a b: c", "ab: c",
    "nodeid: x", "config_version: x", "poll_period: x", "memberaddr: 10.0.0.1", "=: v",
  ]

  private static let oddSections = [
    "node {\n}", "foo {\n}", "foo {\nsubsys: X\n}", "foo {\nuid: 1\n}", "foo {\nnodeid: x\n}",
    "member {\nmemberaddr: 10.0.0.9\n}", "member {\nother: 1\n}",
    "member {\nx {\nmemberaddr: 1\n}\n}",
    "interface {\nknet_transport: udp\nfoo {\n}\n}", "interface {\nfoo {\n}\nttl: 256\n}",
    "interface {\nmember {\nmemberaddr: 1\n}\nfoo {\n}\n}",
    "interface {\nknet_transport: udp\nfoo {\n}\nknet_transport: udp\n}",
    "logger_subsys {\n}", "logger_subsys {\nsubsys: a b\n}", "logger_subsys {\ndebug: on\n}",
    "logging_daemon {\n}", "logging_daemon {\nname: x y\nsubsys: A\n}",
    "logging_daemon {\nname: q\n}",
    "bad name {\nx: 1\n}", "bad name {\n}", "system {\npoll_period: x\n}", "}\nfoo {",
  ]

  private static let topSections = [
    "uidgid {\nuid: nosuchuser\n}", "uidgid {\ngid: nosuchgroup\n}", "uidgid {\nuser: root\n}",
    "uidgid {\nuid: 4294967295\n}", "uidgid {\nuid:\n}", "uidgid {\nfoo {\nuid: 0\n}\n}",
    "uidgid {\nuid: 4294967296\n}", "uidgid {\nuid: -1\n}", "uidgid.uid: nosuchuser",
    "logging.logger_subsys {\nsubsys: A\ndebug: on\nfoo {\n}\n}",
    "logging.logger_subsys {\nfoo {\nsubsys: A\ndebug: on\n}\nsubsys: B\n}",
    "logging.logger_subsys {\nsubsys: A\nfoo {\n}\nsubsys: B\ndebug: on\n}",
    "logging.logger_subsys {\nfoo {\n}\nsubsys: A\n}",
    "logging.logger_subsys {\nx y: 1\nsubsys: A\n}",
    "logging.logging_daemon {\nname: corosync\nsubsys: A\nx: 1\nfoo {\n}\n}",
    "logging.logging_daemon {\nfoo {\nname: q\n}\n}",
    "totem.interface {\nlinknumber: 256\n}", "totem.interface {\nmcastport: 65536\n}",
    "totem.interface.member {\nmemberaddr: 1\n}", "totem.interface.member {\nother: 1\n}",
    "nodelist.node {\nnodeid: -1\n}", "nodelist.node {\nsub {\nquorum_votes: x\n}\n}",
    "nodelist {\nnode {\nname: a\n}\n}\nnodelist {\nnode {\nnode id: x\n}\n}",
    "resources {\nfoo {\nwatchdog_timeout: x\n}\n}",
    "resources {\nsystem {\nfoo {\npoll_period: x\n}\n}\n}",
    "resources.process.memory_used {\npoll_period:\n}", "resources {\npoll_period: x\n}",
    "system {\nsched_rr: perhaps\n}", "system {\nqb_ipc_type: fast\n}",
    "system {\nmove_to_root_cgroup: maybe\n}", "system {\nallow_knet_handle_fallback: on\n}",
    "quorum {\ntwo_node: 256\n}", "quorum.device {\nmaster_wins: x\n}",
    "quorum {\ndevice {\nvotes: x\n}\n}",
    "totem {\nknet_compression_model: none\n}", "totem {\ncrypto_model: gnutls\n}",
    "totem {\nip_version: ipv5\n}", "totem {\nknet_compression_level: 2147483648\n}",
    "pload {\ncount: x\n}", "x: 1", "xy: 1", "xyz: 1", "\u{FEFF}totem {\nversion: 2\n}",
  ]
}
