import CorosyncCmap
import CorosyncSyntax

/// The keys that the daemon's parser treats specially, by the handler that is active for them.
///
/// The tables are those of `main_config_parser_cb`. A key counts as special only under its own
/// handler: `totem.version` written at the top level is a plain string.
struct ValueRules {
  private let totem: [String: ValueRule]
  private let system: [String: ValueRule]

  init(release: Release, knet: KnetLibrary) {
    totem = Self.totemNumbers(release).merging(Self.totemWords(release, knet)) { $1 }
    system = Self.systemWords(release)
  }

  /// The rule for a key.
  ///
  /// Nearly all keys are found by their full path, those of `resources` by the key as written.
  func rule(_ handler: Handler, path: [UInt8], key: ArraySlice<UInt8>) -> ValueRule? {
    switch handler {
    case .totem: totem[Self.text(path)]
    case .system: system[Self.text(path)]
    case .quorum: Self.quorum[Self.text(path)]
    case .device: Self.device[Self.text(path)]
    case .interface: Self.interface[Self.text(path)]
    case .resources:
      key.elementsEqual("watchdog_timeout".utf8) ? .integer(.uint32) : nil
    case .resourcesSystem, .resourcesProcess:
      key.elementsEqual("poll_period".utf8) ? .unsigned64 : nil
    default: nil
    }
  }

  private static func text(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self) }

  private static func table(_ rules: KeyValuePairs<ValueRule, [String]>, under section: String)
    -> [String: ValueRule]
  {
    var table: [String: ValueRule] = [:]
    for (rule, keys) in rules {
      for key in keys { table["\(section).\(key)"] = rule }
    }
    return table
  }

  private static let quorum = table(
    [
      .integer(.uint32): [
        "expected_votes", "votes", "last_man_standing_window", "leaving_timeout",
      ],
      .integer(.uint8): [
        "two_node", "expected_votes_tracking", "allow_downscale", "wait_for_all",
        "auto_tie_breaker", "last_man_standing",
      ],
    ], under: "quorum")

  private static let device = table(
    [
      .integer(.uint32): ["timeout", "sync_timeout", "votes"],
      .integer(.uint8): ["master_wins"],
    ], under: "quorum.device")

  private static let interface = table(
    [
      .integer(.uint8): ["linknumber", "ttl", "knet_link_priority"],
      .integer(.uint16): ["mcastport"],
      .integer(.uint32): [
        "knet_ping_interval", "knet_ping_timeout", "knet_ping_precision", "knet_pong_count",
      ],
    ], under: "totem.interface")

  private static let totemUInt32 = [
    "version", "nodeid", "threads", "token", "token_coefficient", "token_retransmit",
    "token_warning", "hold", "token_retransmits_before_loss_const", "join", "send_join",
    "consensus", "merge", "downcheck", "fail_recv_const", "seqno_unchanged_const",
    "heartbeat_failures_allowed", "max_network_delay", "window_size", "max_messages",
    "miss_count_const", "knet_pmtud_interval", "knet_compression_threshold", "netmtu",
  ]

  private static let ringTimers = [
    "rrp_token_expired_timeout", "rrp_problem_count_timeout", "rrp_problem_count_threshold",
    "rrp_problem_count_mcast_threshold", "rrp_autorecovery_check_timeout",
  ]

  private static func totemNumbers(_ release: Release) -> [String: ValueRule] {
    table(
      [
        .integer(.uint32): totemUInt32 + (release.knowsKnetMTU ? ["knet_mtu"] : [])
          + (release.keepsRingTimers ? ringTimers : []),
        .integer(.int32): ["knet_compression_level"],
        .unsigned64: ["config_version"],
        .dscp: release.knowsDSCP ? ["ip_dscp"] : [],
      ], under: "totem")
  }

  private static func totemWords(
    _ release: Release, _ knet: KnetLibrary
  ) -> [String: ValueRule] {
    let asksKnet = release.asksKnetForModels
    return table(
      [
        .word(["ipv4", "ipv6", "ipv6-4", "ipv4-6"]): ["ip_version"],
        .word(asksKnet ? knet.cryptoModels : ["nss", "openssl"]): ["crypto_model"],
        .word(["none", "aes256", "aes192", "aes128"]): ["crypto_cipher"],
        .word(["none", "md5", "sha1", "sha256", "sha384", "sha512"]): ["crypto_hash"],
        .word(knet.compressionModels): asksKnet ? ["knet_compression_model"] : [],
      ], under: "totem")
  }

  private static func systemWords(_ release: Release) -> [String: ValueRule] {
    let fallback = "allow_knet_handle_fallback"
    return table(
      [
        .word(["native", "shm", "socket"]): ["qb_ipc_type"],
        .word(["yes", "no"]): ["sched_rr"] + (release.checksHandleFallback ? [fallback] : []),
        .word(["yes", "no"] + (release.knowsAutomaticCgroup ? ["auto"] : [])): [
          "move_to_root_cgroup"
        ],
      ], under: "system")
  }
}
