import CorosyncCmap
import CorosyncModel
import CorosyncSyntax
import Testing

@Suite("The table of keys")
struct CatalogueTableTests {
  static let releases = [
    Release(2, 4, 6), Release(3, 0, 4), Release(3, 1, 0), Release(3, 1, 7), Release(3, 1, 9),
    Release(3, 1, 10),
  ]

  @Test func noSectionHasOneNameTwice() {
    let names = Catalogue.keys.map { "\($0.section) \($0.name)" }
    let repeated = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys
    #expect(repeated.isEmpty)
  }

  @Test func everyKeyHasAKnownSection() {
    let known = Set(Catalogue.sections.map(\.name))
    #expect(known.count == Catalogue.sections.count)
    #expect(Catalogue.keys.map(\.section).allSatisfy(known.contains))
  }

  @Test func everySectionStandsBehindTheOneAroundIt() {
    var seen: Set<String> = []
    for section in Catalogue.sections {
      #expect(section.parent.map(seen.contains) ?? true, "\(section.name)")
      seen.insert(section.name)
    }
  }

  @Test(arguments: Catalogue.keys)
  func everyKeySaysWhatItIsForAndWhereThatComesFrom(key: CatalogueKey) {
    #expect(key.summary.hasSuffix(".") && key.summary.utf8.count <= 90, "\(key.cmapKey)")
    #expect(!key.source.isEmpty, "\(key.cmapKey)")
    #expect(!key.since.isEmpty || key.sinceNote != nil, "\(key.cmapKey)")
    #expect(key.since == key.since.sorted(), "\(key.cmapKey)")
    #expect(key.note?.hasSuffix(".") ?? true, "\(key.cmapKey)")
  }

  @Test(arguments: Catalogue.keys)
  func everyDefaultIsAValueThatTheKeyMayHold(key: CatalogueKey) {
    for release in Self.releases {
      guard case .literal(let value) = key.defaultValue(in: release) else { continue }
      #expect(key.parsedValues(in: release).contains(value) != false, "\(key.cmapKey)")
      for transport in key.transports where !(key.zeroMeansDefault && value == "0") {
        let meant = key.meantValues(transport: transport, in: release)
        #expect(meant.contains(value) != false, "\(key.cmapKey) \(release)")
      }
    }
  }

  @Test(arguments: Catalogue.keys)
  func noLimitIsWiderThanTheTypeThatTheParserStores(key: CatalogueKey) {
    for constraint in key.constraints {
      guard case .number(let min, let max) = constraint.values else { continue }
      let type = key.readerType ?? key.type(in: .newest)
      guard case .number(let typeMin, let typeMax) = ValueSet(storedAs: type) else { continue }
      #expect(min >= typeMin && max <= typeMax, "\(key.cmapKey)")
    }
  }

  @Test(arguments: Catalogue.keys)
  func aKeyWithoutEffectSaysWhy(key: CatalogueKey) {
    guard key.effect(in: .newest) == .none, key.origin == .file, !key.isWildcard else { return }
    #expect(key.retirement != nil || key.effectNote != nil, "\(key.cmapKey)")
  }

  @Test func everyReplacementIsAKeyOfItsOwn() {
    for key in Catalogue.keys {
      guard let replacement = key.retirement?.replacement else { continue }
      let parts = replacement.split(separator: ".")
      let section = parts.dropLast().joined(separator: ".")
      let found = Catalogue.key(String(parts.last ?? ""), inSection: section)
      #expect(found?.retirement == nil && found != nil, "\(replacement)")
    }
  }

  @Test(arguments: [
    ("ip_dscp", "totem", "64", Release(3, 1, 9), true),
    ("ip_dscp", "totem", "64", Release(3, 1, 10), false),
    ("ip_dscp", "totem", "cs7", Release(3, 1, 10), true),
    ("crypto_model", "totem", "gcrypt", Release(3, 1, 2), false),
    ("crypto_model", "totem", "gcrypt", Release(3, 1, 3), true),
    ("knet_compression_model", "totem", "none", Release(3, 1, 2), true),
    ("knet_compression_model", "totem", "none", Release(3, 1, 3), false),
    ("move_to_root_cgroup", "system", "auto", Release(3, 1, 4), false),
    ("move_to_root_cgroup", "system", "auto", Release(3, 1, 5), true),
    ("transport", "totem", "iba", Release(3, 1, 7), true),
    ("token", "totem", "29", Release(3, 1, 7), true),
    ("token", "totem", "4294967296", Release(3, 1, 7), false),
    ("two_node", "quorum", "yes", Release(3, 1, 7), false),
    ("rrp_problem_count_timeout", "totem", "x", Release(3, 1, 9), false),
    ("rrp_problem_count_timeout", "totem", "x", Release(3, 1, 10), true),
  ])
  func theParserTakesWhatItsReleaseKnows(
    name: String, section: String, value: String, release: Release, expected: Bool
  ) {
    let key = Catalogue.key(name, inSection: section)
    #expect(key?.parsedValues(in: release).contains(value) == expected)
  }

  @Test func meantValuesDependOnTheTransport() throws {
    let nodeid = try #require(Catalogue.key("nodeid", inSection: "nodelist.node"))
    #expect(nodeid.meantValues(transport: .knet, in: .newest).contains("65536") == false)
    #expect(nodeid.meantValues(transport: .udpu, in: .newest).contains("65536") == true)
    #expect(nodeid.meantValues(in: .newest).contains("65536") == true)
  }

  @Test func onlyTheSharedKeyIsSecret() {
    #expect(Catalogue.keys.filter(\.isSecret).map(\.cmapKey) == ["totem.key"])
  }

  /// Names that the daemon guards against clients, from main.c set_icmap_ro_keys_flag and
  /// votequorum.c of 3.1.7; names below `system.`, `nodelist.` and `uidgid.config.` come on top.
  static let guarded: Set<String> = [
    "totem.crypto_cipher", "totem.crypto_hash", "totem.crypto_model", "totem.keyfile", "totem.key",
    "totem.secauth", "totem.ip_version", "totem.rrp_mode", "totem.transport", "totem.cluster_name",
    "totem.netmtu", "totem.threads", "totem.version", "totem.nodeid", "totem.clear_node_high_bit",
    "quorum.allow_downscale", "quorum.wait_for_all", "quorum.last_man_standing",
    "quorum.last_man_standing_window", "quorum.expected_votes_tracking", "quorum.auto_tie_breaker",
    "quorum.auto_tie_breaker_node",
  ]

  @Test(arguments: Catalogue.keys)
  func aKeyIsReadOnlyWhereTheDaemonGuardsIt(key: CatalogueKey) {
    let below = ["system.", "nodelist.", "uidgid.config."].contains { key.cmapKey.hasPrefix($0) }
    let expected = below || Self.guarded.contains(key.cmapKey)
    #expect(key.isReadOnlyInCmap(in: Release(3, 1, 7)) == expected, "\(key.cmapKey)")
  }

  /// Names that a reload of 3.1.7 puts back with a notice, from cfg.c remove_ro_entries.
  static let putBack: Set<String> = [
    "totem.version", "totem.threads", "totem.ip_version", "totem.rrp_mode", "totem.netmtu",
    "totem.transport", "totem.cluster_name", "quorum.provider", "system.move_to_root_cgroup",
    "system.allow_knet_handle_fallback", "system.sched_rr", "system.priority", "system.qb_ipc_type",
    "system.state_dir",
  ]

  @Test(arguments: Catalogue.keys)
  func aReloadGivesANoticeForTheKeysThatItPutsBack(key: CatalogueKey) {
    let expected = Self.putBack.contains(key.cmapKey)
    #expect((key.effect(in: Release(3, 1, 7)) == .restartWithNotice) == expected, "\(key.cmapKey)")
  }
}
