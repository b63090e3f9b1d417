import TestSupport

/// Makes bytes of any kind, some of them near to what a configuration looks like.
struct ByteGenerator {
  private var random: SplitMix64
  private var generator: ConfigurationGenerator
  private var mutator: ConfigurationMutator

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    generator = ConfigurationGenerator(seed: seed)
    mutator = ConfigurationMutator(seed: seed)
  }

  mutating func next() -> [UInt8] {
    switch random.number(0...9) {
    case 0: noise(0...255)
    case 1: noise(0x09...0x7F)
    case 2, 3: tokens()
    case 4: splice()
    case 5: repetition()
    default: mutator.mutate(generator.next())
    }
  }

  private mutating func noise(_ range: ClosedRange<Int>) -> [UInt8] {
    (0..<random.number(0...2000)).map { _ in UInt8(random.number(range)) }
  }

  /// Words that mean something, in any order.
  private mutating func tokens() -> [UInt8] {
    (0..<random.number(0...300)).flatMap { _ in Array(random.pick(Self.words).utf8) }
  }

  /// A file with a part of another one put in, and bytes exchanged.
  private mutating func splice() -> [UInt8] {
    var bytes = generator.next()
    let other = generator.next()
    let start = random.number(0...other.count)
    let end = random.number(start...other.count)
    bytes.insert(contentsOf: other[start..<end], at: random.number(0...bytes.count))
    for _ in 0..<random.number(0...8) {
      guard let index = random.index(in: bytes) else { break }
      bytes[index] = UInt8(random.number(0...255))
    }
    return bytes
  }

  /// One word very often.
  private mutating func repetition() -> [UInt8] {
    let word = random.pick(Self.words) + random.pick(Self.words)
    let count = random.number(0...3000)
    return tokens() + Array(repeatElement(Array(word.utf8), count: count).joined()) + tokens()
  }

  private static let words = [
    "totem", "interface", "linknumber", "member", "memberaddr", "nodelist", "node", "nodeid",
    "name",
    "ring0_addr", "ring1_addr", "ring7_addr", "ring8_addr", "quorum", "device", "net", "host",
    "votes", "logging", "logger_subsys", "logging_daemon", "subsys", "debug", "uidgid", "uid",
    "gid",
    "system", "resources", "process", "memory_used", "poll_period", "nozzle", "version", "token",
    "config_version", "token_coefficient", "consensus", "knet_pong_count", "mcastport",
    "quorum_votes", "ip_dscp", "key", "x", ".", "..", "-", "_", "/", ":", ": ", " : ", "{", " {\n",
    "}", "}\n", "\n}\n", "\n", "\n\n", "\r\n", "\r", "\t", " ", "#", "# c\n", "\0", "\u{A0}",
    "\u{E0}", "\u{202E}", "0", "1", "2", "3", "7", "8", "255", "4294967295", "4294967296", "-1",
    "18446744073709551615", "99999999999999999999", "0x10", "10.0.0.1", "fd00::1", "::", "::1%lo",
    "1.2.3.4.5", "udp", "knet", "yes", "no", "on", "corosync", "QUORUM", "[", "]", "=", "\"", "\\",
  ]
}
