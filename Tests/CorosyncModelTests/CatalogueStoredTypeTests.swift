import CorosyncCmap
import CorosyncModel
import CorosyncSyntax
import Testing

/// The numbers of the file, taken from coroparse.c by hand and not from the catalogue.
@Suite("The types that the parser stores")
struct CatalogueStoredTypeTests {
  static let unsigned32: [String: [String]] = [
    "totem": [
      "version", "nodeid", "threads", "token", "token_coefficient", "token_retransmit",
      "token_warning", "hold", "token_retransmits_before_loss_const", "join", "send_join",
      "consensus", "merge", "downcheck", "fail_recv_const", "seqno_unchanged_const",
      "heartbeat_failures_allowed", "max_network_delay", "window_size", "max_messages",
      "miss_count_const", "knet_pmtud_interval", "knet_compression_threshold", "netmtu",
    ],
    "totem.interface": [
      "knet_ping_interval", "knet_ping_timeout", "knet_ping_precision", "knet_pong_count",
    ],
    "quorum": ["expected_votes", "votes", "last_man_standing_window", "leaving_timeout"],
    "quorum.device": ["timeout", "sync_timeout", "votes"],
    "nodelist.node": ["nodeid", "quorum_votes"],
    "resources": ["watchdog_timeout"],
  ]

  static let unsigned8: [String: [String]] = [
    "quorum": [
      "two_node", "expected_votes_tracking", "allow_downscale", "wait_for_all", "auto_tie_breaker",
      "last_man_standing",
    ],
    "quorum.device": ["master_wins"],
    "totem.interface": ["linknumber", "ttl", "knet_link_priority"],
    "uidgid": ["uid", "gid"],
  ]

  static let redundantRing = [
    "rrp_token_expired_timeout", "rrp_problem_count_timeout", "rrp_problem_count_threshold",
    "rrp_problem_count_mcast_threshold", "rrp_autorecovery_check_timeout",
  ]

  static func expected(_ release: Release) -> [String: [String: CmapType]] {
    var types: [String: [String: CmapType]] = [
      "totem": ["config_version": .uint64, "knet_compression_level": .int32],
      "totem.interface": ["mcastport": .uint16],
      "resources.system": ["poll_period": .uint64],
      "resources.system.memory_used": ["poll_period": .uint64],
      "resources.system.load_15min": ["poll_period": .uint64],
      "resources.process": ["poll_period": .uint64],
      "resources.process.memory_used": ["poll_period": .uint64],
    ]
    for (section, names) in unsigned32 {
      for name in names { types[section, default: [:]][name] = .uint32 }
    }
    for (section, names) in unsigned8 {
      for name in names { types[section, default: [:]][name] = .uint8 }
    }
    if release >= Release(3, 1, 7) { types["totem", default: [:]]["knet_mtu"] = .uint32 }
    if release < Release(3, 1, 10) {
      for name in redundantRing { types["totem", default: [:]][name] = .uint32 }
    } else {
      types["totem", default: [:]]["ip_dscp"] = .uint8
    }
    return types
  }

  @Test(arguments: [Release(3, 1, 6), Release(3, 1, 7), Release(3, 1, 9), Release(3, 1, 10)])
  func everyKeyOfTheParserHasItsType(release: Release) {
    for (section, types) in Self.expected(release) {
      for (name, type) in types {
        #expect(
          Catalogue.storedType(ofKey: name, inSection: section, release: release) == type,
          "\(section) \(name)")
      }
    }
  }

  @Test(arguments: [Release(3, 1, 6), Release(3, 1, 7), Release(3, 1, 9), Release(3, 1, 10)])
  func everyOtherKeyIsAString(release: Release) {
    let expected = Self.expected(release)
    for key in Catalogue.keys {
      let type = Catalogue.storedType(ofKey: key.name, inSection: key.section, release: release)
      #expect(type == expected[key.section]?[key.name] ?? .string, "\(key.cmapKey)")
      if key.origin == .file { #expect(type == key.type(in: release), "\(key.cmapKey)") }
    }
  }

  @Test(arguments: [
    ("token", "", CmapType.string), ("totem.token", "", .string), ("token", "foo", .string),
    ("token", "totem.foo", .string), ("mcastport", "totem.interface.foo", .string),
    ("count", "pload", .string), ("watchdog_timeout", "resources.foo", .uint32),
    ("watchdog_timeout", "resources.system", .string), ("poll_period", "resources", .string),
    ("poll_period", "resources.system.foo.bar", .uint64),
    ("memberaddr", "totem.interface.member", .string),
    ("votes", "quorum.device.net", .string), ("Token", "totem", .string),
  ])
  func sectionsThatTheParserDoesNotKnowFollowTheOneAround(
    key: String, section: String, type: CmapType
  ) {
    #expect(Catalogue.storedType(ofKey: key, inSection: section, release: .debian12) == type)
  }

  @Test func aSectionWithinANodeIsTheNodeItselfBefore3_1_10() {
    let old = Catalogue.storedType(
      ofKey: "nodeid", inSection: "nodelist.node.x", release: Release(3, 1, 9))
    let new = Catalogue.storedType(
      ofKey: "nodeid", inSection: "nodelist.node.x", release: Release(3, 1, 10))
    #expect(old == .uint32)
    #expect(new == .string)
  }

  @Test func aDottedNameAtTheTopLevelIsNoSectionWithinAnother() {
    let dotted = SectionHandler.plain.entering("resources.foo")
    let nested = SectionHandler.plain.entering("resources").entering("resources.foo")
    let key = "watchdog_timeout"
    #expect(dotted.storedType(ofKey: key, inSection: "resources.foo", release: .newest) == .string)
    #expect(nested.storedType(ofKey: key, inSection: "resources.foo", release: .newest) == .uint32)
  }
}
