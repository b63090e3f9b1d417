/// Makes valid configurations of all kinds, in odd layouts, the same ones for the same seed.
///
/// The daemon starts on each of them on a host named `uno` with the addresses `10.10.N.1` for N
/// from 0 to 7: that is the first node. They use all transports, 1 to 16 nodes and every section.
public struct ConfigurationGenerator {
  private var random: SplitMix64

  /// Whether the links are knet's; others have one only.
  private var isKnet = true
  private var isMulticast = false
  private var nodes = 1
  private var links: [Int] = [0]

  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Makes the next configuration.
  public mutating func next() -> [UInt8] {
    var printer = ConfigurationPrinter(random: SplitMix64(seed: random.next()))
    return printer.print(content())
  }

  /// The content of the next configuration.
  private mutating func content() -> [ConfigurationItem] {
    let transport = random.pick(["knet", "knet", "knet", "udpu", "udp"])
    isKnet = transport == "knet"
    isMulticast = transport == "udp"
    nodes = random.pick([1, 1, 2, 3, 3, 4, 5, 8, 16])
    links =
      isKnet
      ? Array([0, 1, 2, 3, 5, 7].shuffled(using: &random).prefix(random.pick([1, 2, 3]))) : [0]
    if isKnet, !links.contains(0) { links.append(0) }
    var sections = [totem(transport), nodelist(), system()]
    if random.chance(80) { sections.append(quorum()) }
    if random.chance(80) { sections.append(logging()) }
    if random.chance(40) { sections += uidgid() }
    if random.chance(30) { sections.append(resources()) }
    if random.chance(40) { sections += oddSections() }
    if random.chance(15) { sections.append(secondNodelist()) }
    return sections.shuffled(using: &random).flatMap { split($0) }
  }

  // MARK: Sections

  private mutating func totem(_ transport: String) -> ConfigurationItem {
    var items: [ConfigurationItem] = [.pair("version", "2"), .pair("transport", transport)]
    items += some(
      of: [
        ("config_version", ["0", "1", "42", "-1", "18446744073709551615", "+7"]),
        ("cluster_name", ["x", "a b", "\"quoted\"", "caf\u{E9}", "# no comment", "a}b", ""]),
        ("token", ["0", "1000", "005000", "\u{B}3000", "0x"].dropLast()),
        ("token_coefficient", ["0", "650"]), ("join", ["60"]), ("send_join", ["80"]),
        ("consensus", ["20000"]), ("window_size", ["50"]), ("max_messages", ["17"]),
        ("netmtu", ["0", "1400"]), ("token_warning", ["0", "75", "100"]),
        ("threads", ["0", "2"]), ("nodeid", ["1"]), ("link_mode", ["passive"]),
        ("rrp_mode", ["none", "active"]), ("rrp_problem_count_timeout", ["2000"]),
        ("knet_compression_model", ["zlib", "lz4"]), ("knet_compression_level", ["-1", "3"]),
        ("knet_compression_threshold", ["100"]), ("knet_mtu", ["0", "1300"]),
        ("knet_pmtud_interval", ["30"]), ("ip_version", ["ipv4", "ipv4-6"]),
        ("ip_dscp", ["0x2e", "ef", "nonsense"]), ("block_unlisted_ips", ["yes", "no", "perhaps"]),
        ("secauth", ["off"]), ("clear_node_high_bit", ["yes", "no"]), ("vsftype", ["none"]),
        ("Token", ["5"]), ("interface.token", ["7"]), ("some/odd-key:", ["a:b", ": c"]),
      ], percent: 25)
    if isKnet, random.chance(50) {
      items += [
        .pair("crypto_cipher", random.pick(["none", "aes256", "aes128"])),
        .pair("crypto_hash", random.pick(["sha256", "sha1", "sha512"])),
        .pair("crypto_model", random.pick(["nss", "openssl"])),
      ]
    }
    // Multicast needs an address, which the name of the cluster gives as well.
    if isMulticast { items.append(.pair("cluster_name", "x")) }
    if random.chance(70) { items += links.map { interface($0) } }
    if random.chance(20) { items += [.section("unknown", [.pair("version", "9")])] }
    return .section("totem", items.shuffled(using: &random))
  }

  private mutating func interface(_ link: Int) -> ConfigurationItem {
    var items = some(
      of: [
        ("mcastport", ["\(5405 + 2 * link)", "0\(6000 + link * 2)"]),
        ("bindnetaddr", ["10.10.\(link).0"]), ("broadcast", ["no"]), ("knet_transport", ["udp"]),
        ("knet_ping_precision", ["2048", "2147483648", "4294967295"]),
        ("knet_pong_count", ["2", "3000000000"]), ("ringnumber", ["\(link)"]), ("x.y", ["z"]),
      ], percent: 30)
    if isKnet, random.chance(30) {
      items.append(.pair("knet_link_priority", random.pick(["0", "1", "255"])))
    }
    if isMulticast, random.chance(50) { items.append(.pair("mcastaddr", "226.94.1.1")) }
    if isMulticast, random.chance(50) { items.append(.pair("ttl", random.pick(["1", "255"]))) }
    if link > 0 || random.chance(50) {
      items += (random.chance(15) ? [.pair("linknumber", "6")] : [])
      items.shuffle(using: &random)
      items.append(.pair("linknumber", "\(link)"))
      if random.chance(50) {
        items.insert(items.removeLast(), at: 0)
        removeEarlierNumbers(&items)
      }
    }
    if random.chance(15) {
      // Up to 3.1.9 the daemon dies of a transport before it.
      items.removeAll { $0.isPair("knet_transport") }
      items.append(.section("more", [.pair("mcastport", "1"), .pair("odd", "x")]))
    } else if !isKnet, random.chance(20) {
      items += ["10.10.0.8", "10.10.0.9"].map { .section("member", [.pair("memberaddr", $0)]) }
    }
    return .section("interface", items)
  }

  /// The last number counts, so one that was moved to the front has to be the only one.
  private func removeEarlierNumbers(_ items: inout [ConfigurationItem]) {
    items.removeAll { $0 == .pair("linknumber", "6") }
  }

  private mutating func nodelist() -> ConfigurationItem {
    var items = (1...nodes).map { node($0) }
    if links.count == 1, random.chance(15) { items.insert(.section("node", []), at: items.count) }
    if random.chance(20) { items.append(.pair("comment.of", "nobody")) }
    return .section("nodelist", items)
  }

  /// A second list, whose nodes are merged into those of the first, by position.
  private mutating func secondNodelist() -> ConfigurationItem {
    .section("nodelist", [.section("node", [.pair("site", "second list")])])
  }

  private mutating func node(_ number: Int) -> ConfigurationItem {
    var items = links.map { ConfigurationItem.pair("ring\($0)_addr", "10.10.\($0).\(number)") }
    items.append(.pair("nodeid", random.pick(["\(number)", "0\(number)", "+\(number)"])))
    items.append(.pair("name", number == 1 ? "uno" : "node\(number)"))
    items += some(
      of: [
        ("quorum_votes", ["1", "2"]), ("site", ["north", "a # b"]), ("x.y.z", ["1"]),
        ("nodeid_of", ["3"]), ("/odd-key", [""]),
      ], percent: 15)
    items.shuffle(using: &random)
    // Up to 3.1.9 a subsection ends the node, so it comes last in the last one.
    if number == nodes, random.chance(20) {
      items.append(.section("more", [.pair("site", "inner")]))
    }
    return .section("node", items)
  }

  private mutating func quorum() -> ConfigurationItem {
    var items: [ConfigurationItem] = [.pair("provider", "corosync_votequorum")]
    items += some(
      of: [
        ("expected_votes", ["\(nodes)", "00\(nodes + 1)"]), ("wait_for_all", ["0", "1"]),
        ("last_man_standing", ["0"]), ("auto_tie_breaker", ["0"]),
        ("last_man_standing_window", ["10000"]), ("leaving_timeout", ["0"]),
        ("allow_downscale", ["0"]), ("odd", ["text"]), ("device.timeout", ["never"]),
      ], percent: 25)
    if nodes == 2, random.chance(50) { items.append(.pair("two_node", "1")) }
    if nodes > 1, random.chance(20) {
      items.removeAll { $0.isPair("expected_votes") || $0.isPair("two_node") }
      items.append(
        .section(
          "device",
          [
            .pair("model", "net"), .pair("timeout", "10000"), .pair("votes", "1"),
            .section("net", [.pair("host", "q.example.org"), .pair("timeout", "none")]),
          ]))
    }
    return .section("quorum", items)
  }

  private mutating func logging() -> ConfigurationItem {
    var items = some(
      of: [
        ("to_stderr", ["no", "off"]), ("to_syslog", ["no"]), ("to_logfile", ["yes"]),
        ("logfile", ["/var/log/corosync/corosync.log"]), ("timestamp", ["on", "hires", "off"]),
        ("debug", ["on", "off"]), ("fileline", ["on", "off"]), ("syslog_facility", ["daemon"]),
        ("tags", ["none"]),
      ], percent: 60)
    items.append(.pair("logfile", "/var/log/corosync/corosync.log"))
    for subsystem in ["QUORUM", "TOTEM", "QUORUM", "CPG"] where random.chance(30) {
      items.append(.section("logger_subsys", logger(subsystem)))
    }
    if random.chance(30) {
      let name = random.pick(["corosync", "corosync", "corosync-qdevice"])
      var daemon = random.chance(50) ? logger("CFG") : [.pair("debug", "off")]
      daemon.append(.pair("name", name))
      items.append(.section("logging_daemon", daemon.shuffled(using: &random)))
    }
    return .section("logging", items)
  }

  /// One key is given twice now and then: of those, the first counts.
  private mutating func logger(_ subsystem: String) -> [ConfigurationItem] {
    var items = some(
      of: [
        ("debug", ["on", "off", "trace"]), ("logfile_priority", ["info", "debug"]),
        ("to_syslog", ["no"]), ("odd", ["1", "2"]),
      ], percent: 50)
    if random.chance(30) { items += [.pair("debug", "on"), .pair("debug", "off")] }
    items.append(.pair("subsys", subsystem))
    return items.shuffled(using: &random)
  }

  private mutating func uidgid() -> [ConfigurationItem] {
    (0...random.number(0...1)).map { _ in
      .section(
        "uidgid",
        some(
          of: [
            ("uid", ["root", "0", "12345", "4294967294", "daemon"]),
            ("gid", ["root", "daemon", "+99"]), ("uid", ["77"]),
          ], percent: 70))
    }
  }

  private mutating func system() -> ConfigurationItem {
    .section(
      "system",
      [.pair("sched_rr", "no"), .pair("move_to_root_cgroup", "no")]
        + some(
          of: [
            ("qb_ipc_type", ["native", "shm", "socket"]), ("priority", ["0"]),
            ("allow_knet_handle_fallback", ["yes", "no"]), ("odd", ["x"]),
          ], percent: 40))
  }

  private mutating func resources() -> ConfigurationItem {
    .section(
      "resources",
      [
        .pair("watchdog_timeout", "10"),
        .section(
          "system",
          [
            .section("memory_used", [.pair("poll_period", "4000"), .pair("odd", "x")]),
            .section("other", [.pair("poll_period", "-1")]),
          ]),
      ])
  }

  private mutating func oddSections() -> [ConfigurationItem] {
    let all: [ConfigurationItem] = [
      .pair("compatibility", "whitetank"),
      .pair("totem.cluster", "none"),
      .section("foo", [.section("bar", [.pair("baz", "1"), .pair("a", "")])]),
      .section("pload", [.pair("count", "many"), .pair("size", "300")]),
      .section("service", [.pair("name", "pacemaker"), .pair("ver", "0")]),
      .section("a.b", [.pair("c.d", "e")]),
      .section(": :", [.pair("key", "under a colon")]),
      .section("empty", [.section("and empty", [])]),
    ]
    return all.filter { _ in random.chance(40) }
  }

  // MARK: Parts

  private mutating func some(
    of choices: [(key: String, values: [String])], percent: Int
  ) -> [ConfigurationItem] {
    var items: [ConfigurationItem] = []
    for choice in choices where random.chance(percent) {
      items.append(.pair(choice.key, random.pick(choice.values)))
    }
    return items
  }

  /// Writes a section as two of the same name now and then; the daemon merges them.
  private mutating func split(_ item: ConfigurationItem) -> [ConfigurationItem] {
    guard case .section(let name, let items) = item, ["totem", "quorum", "foo"].contains(name),
      items.count > 2, random.chance(25)
    else { return [item] }
    let half = items.count / 2
    return [.section(name, Array(items[..<half])), .section(name, Array(items[half...]))]
  }
}
