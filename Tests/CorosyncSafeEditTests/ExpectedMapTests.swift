import CorosyncConf
import Testing

@testable import CorosyncSafeEdit

@Suite struct ExpectedMapTests {
  private static func configuration(_ text: String) -> Configuration {
    Configuration(Document(Array(text.utf8)))
  }

  private static func map(_ text: String) -> [CmapKey: CmapValue] {
    Dictionary(
      uniqueKeysWithValues: configuration(text).projection.entries.map { ($0.key, $0.value) })
  }

  /// What is wrong with a map after a reload of `new` by daemons that ran `old`.
  private static func differences(
    _ map: [CmapKey: CmapValue], new: String, old: String = Bench.old
  ) -> [CmapKey] {
    ExpectedMap(reloading: configuration(new), over: configuration(old)).differences(in: map)
  }

  @Test func isTheFileItself() {
    #expect(Self.differences(Self.map(Bench.old), new: Bench.old).isEmpty)
  }

  @Test func hasTheNewValues() {
    let new = Bench.content(token: 5000, version: 8)
    #expect(Self.differences(Self.map(new), new: new).isEmpty)
    #expect(
      Self.differences(Self.map(Bench.old), new: new) == ["totem.config_version", "totem.token"])
  }

  @Test func looksAtTheTypeToo() {
    var map = Self.map(Bench.old)
    map["totem.token"] = .text("3000")
    #expect(Self.differences(map, new: Bench.old) == ["totem.token"])
  }

  @Test func missesAKeyThatIsGone() {
    var map = Self.map(Bench.old)
    map["nodelist.node.1.ring0_addr"] = nil
    #expect(Self.differences(map, new: Bench.old) == ["nodelist.node.1.ring0_addr"])
  }

  @Test func wantsRemovedKeysToBeGone() {
    let new = Bench.old.replacing("  token: 3000\n", with: "")
    #expect(Self.differences(Self.map(Bench.old), new: new) == ["totem.token"])
    #expect(Self.differences(Self.map(new), new: new).isEmpty)
  }

  @Test func letsKeysStayThatAReloadDoesNotRemove() {
    let old = Bench.old + "system {\n  sched_rr: yes\n}\nresources {\n  watchdog_timeout: 6000\n}\n"
    #expect(Self.differences(Self.map(old), new: Bench.old, old: old).isEmpty)
  }

  @Test(arguments: ["netmtu: 1400", "ip_version: ipv6"])
  func letsKeysThatAreOnlyReadAtStartBeAsTheyWere(line: String) {
    let new = Bench.old.replacing("token: 3000", with: "token: 3000\n  \(line)")
    #expect(Self.differences(Self.map(Bench.old), new: new).isEmpty)
    #expect(Self.differences(Self.map(new), new: new).isEmpty)
  }

  /// A value that the daemon takes at its next start holds up no change that comes after it.
  @Test func demandsNothingThatWaitsForAStart() {
    let waiting = Bench.old.replacing("token: 3000", with: "token: 3000\n  netmtu: 1400")
    let new = waiting.replacing("token: 3000", with: "token: 5000")
    var map = Self.map(new)
    map["totem.netmtu"] = nil
    #expect(Self.differences(map, new: new, old: waiting).isEmpty)
    let expected = ExpectedMap(reloading: Self.configuration(new), over: Self.configuration(new))
    #expect(expected.waiting(in: map) == ["totem.netmtu"])
    #expect(expected.waiting(in: Self.map(new)).isEmpty)
    #expect(expected.surplus(in: Self.map(new)).isEmpty)
  }

  /// The map is not read below them.
  @Test func demandsNothingOfSectionsThatNothingReads() {
    let new = "stray: 7\n" + Bench.old + "amf {\n  mode: disabled\n}\npload {\n  count: 1\n}\n"
    #expect(Self.differences(Self.map(Bench.old), new: new).isEmpty)
  }

  @Test func looksAtNoKeysOfTheDaemonItself() {
    var map = Self.map(Bench.old)
    map["nodelist.local_node_pos"] = .uint32(0)
    map["totem.interface.0.bindnetaddr"] = .text("10.0.0.1")
    #expect(Self.differences(map, new: Bench.old).isEmpty)
  }
}
