import TestSupport
import Testing

@Suite struct ConcurrencyTests {
  /// Two changes of different keys at once: neither may be lost.
  @Test func keepsBothOfTwoChangesAtOnce() throws {
    for round in 1...20 {
      let bench = try Bench()
      let first = try bench.start("set", "totem.token", "5000", "-y")
      let second = try bench.start("set", "totem.join", "60", "-y")
      let results = [try first.wait(), try second.wait()]
      #expect(results.map(\.status) == [0, 0], "round \(round): \(results)")
      #expect(
        try bench.text()
          == Bench.content
          .replacing("token: 3000", with: "token: 5000")
          .replacing("crypto_hash: sha256\n", with: "crypto_hash: sha256\n    join: 60\n")
          .replacing("config_version: 7", with: "config_version: 9"), "round \(round)")
      #expect(try bench.folder.names() == ["corosync.conf", "state"], "round \(round)")
      #expect(
        try bench.history().map { $0.stage } == ["completed", "completed"], "round \(round)")
    }
  }
}
