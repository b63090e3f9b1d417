import CorosyncCmap
import CorosyncModel
import Testing

@Suite("Finding keys")
struct CatalogueLookupTests {
  @Test(arguments: Catalogue.keys)
  func everyKeyIsFoundByItsOwnName(key: CatalogueKey) {
    #expect(Catalogue.key(key.name, inSection: key.section) == key)
  }

  @Test(arguments: Catalogue.keys)
  func everyNameInTheMapLeadsBackToItsKey(key: CatalogueKey) throws {
    let cmapKey = try #require(CmapKey(Self.example(of: key.cmapKey)))
    #expect(Catalogue.key(for: cmapKey) == key, "\(cmapKey)")
  }

  /// A name that fits a pattern: `totem.interface.N.ttl` gives `totem.interface.1.ttl`.
  static func example(of pattern: String) -> String {
    let parts = pattern.split(separator: ".").map { part -> String in
      switch part {
      case "N", "P", "M", "I": "1"
      case "S": "QUORUM"
      case "D": "qdiskd"
      case "*": "anything"
      case "ringX_addr": "ring3_addr"
      case "exec_NAME": "exec_ping"
      default: String(part)
      }
    }
    return parts.joined(separator: ".")
  }

  @Test(arguments: [
    ("totem.interface.1.mcastport", "totem.interface", "mcastport"),
    ("totem.interface.7.member.12", "totem.interface.member", "memberaddr"),
    ("totem.interface.ringnumber", "totem.interface", "ringnumber"),
    ("nodelist.node.3.ring0_addr", "nodelist.node", "ringX_addr"),
    ("nodelist.node.12.ring00_addr", "nodelist.node", "ringX_addr"),
    ("nodelist.node.0.rack", "nodelist.node", "*"),
    ("logging.logger_subsys.QUORUM.debug", "logging.logger_subsys", "debug"),
    ("logging.logger_subsys.a.b.debug", "logging.logger_subsys", "debug"),
    ("logging.logging_daemon.qdiskd.name", "logging.logging_daemon", "name"),
    ("uidgid.config.uid.0", "uidgid", "uid"),
    ("uidgid.gid.33", "uidgid.gid", "*"),
    ("quorum.device.heuristics.exec_a", "quorum.device.heuristics", "exec_NAME"),
    ("resources.process.42.recovery", "resources.process", "*"),
    ("compatibility", "", "compatibility"),
  ])
  func aNameOfTheMapIsFound(name: CmapKey, section: String, key: String) throws {
    let found = try #require(Catalogue.key(for: name))
    #expect(found.section == section)
    #expect(found.name == key)
  }

  @Test(arguments: [
    "totem.tokken", "totem.interface.x.ttl", "totem.interface.1.unknown", "nodelist.node",
    "runtime.members.1.ip", "stats.knet.node1.link0.mtu", "a..b", "...",
    "quorum.device.heuristics.exec_",
  ])
  func aStrangeNameOfTheMapIsNotFound(name: CmapKey) {
    #expect(Catalogue.key(for: name) == nil)
  }

  @Test(arguments: ["ring_addr", "ringx_addr", "ring+1_addr", "ring-1_addr", "ring1_addrs", "ring"])
  func aNameThatOnlyLooksLikeAnAddressIsAnyName(name: String) {
    #expect(Catalogue.key(name, inSection: "nodelist.node")?.isWildcard == true)
  }

  @Test(arguments: [
    ("tokken", "totem", "token"), ("Token", "totem", "token"), ("totem_token", "totem", nil),
    ("expected_vote", "quorum", "expected_votes"), ("ring2_adr", "nodelist.node", "ring2_addr"),
    ("nodeId", "nodelist.node", "nodeid"), ("mcatsport", "totem.interface", "mcastport"),
    ("crypto_chiper", "totem", "crypto_cipher"), ("to_sylog", "logging", "to_syslog"),
    ("", "totem", nil), (String(repeating: "x", count: 250), "totem", nil),
    ("rrp_mod", "totem", nil), ("token", "nowhere", nil),
  ])
  func aMistypedKeyHasANearestOne(name: String, section: String, expected: String?) {
    #expect(Catalogue.nearestKeys(to: name, inSection: section).first == expected)
  }

  @Test(arguments: [
    ("Totem", "totem"), ("nodelist.nodes", "nodelist.node"), ("qourum", "quorum"),
    ("totem.interfaces", "totem.interface"), ("completely different", nil),
  ])
  func aMistypedSectionHasANearestOne(path: String, expected: String?) {
    #expect(Catalogue.nearestSections(to: path).first == expected)
  }
}
