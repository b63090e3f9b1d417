import CorosyncDiagnostics
import CorosyncModel
import CorosyncValidation
import Testing

/// Files beyond all use; with quadratic rules these tests would not end in reasonable time.
struct ScaleTests {
  @Test func tenThousandNodesAreJudged() {
    let text = Example.with {
      $0.nodes = (1...10_000).map {
        [
          "name: n\($0)", "nodeid: \($0 / 2 + 1)", "ring0_addr: 10.0.\($0 / 250).\($0 % 250 + 1)",
          "ring1_addr: 10.1.\($0 / 250).\($0 % 125 + 1)", "rign2_addr: x",
        ]
      }
    }
    let findings = RuleSet.standard.check(configuration(text))
    let counts = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
    #expect(counts["unknown-key"] == 10_000)
    #expect(counts["too-many-nodes"] == 2)
    #expect((counts["duplicate-address"] ?? 0) > 4_000)
    #expect((counts["duplicate-node-id"] ?? 0) + (counts["duplicate-node-id-unseen"] ?? 0) == 4_999)
  }

  @Test func manyKeysInOneSectionAreJudged() {
    let text = Example.with {
      $0.tail =
        ["logging {"] + (0..<20_000).map { "to_file: \($0 % 2 == 0 ? "yes" : "no")" } + ["}"]
    }
    let findings = RuleSet.standard.check(configuration(text))
    #expect(findings.count { $0.rule == "retired-key" } == 20_000)
    #expect(findings.count { $0.rule == "duplicate-key" } == 10_000)
  }

  @Test func manyMisspeltSectionsAreJudged() {
    let text = Example.with {
      $0.tail = (0..<20_000).flatMap { _ in ["Totem {", "token: 5000", "}"] }
    }
    let findings = RuleSet.standard.check(configuration(text))
    #expect(findings.count { $0.rule == "unknown-section" } == 20_000)
  }

  @Test func manySectionsThatCrashTheDaemonAreJudged() {
    let text = Example.with {
      $0.tail =
        ["logging {"]
        + (0..<20_000).flatMap { _ in ["logger_subsys {", "subsys: QB", "x {", "}", "}"] } + ["}"]
    }
    let findings = RuleSet.standard.check(configuration(text))
    #expect(findings.count { $0.rule == "section-crashes-daemon" } == 20_000)
  }

  @Test func manySectionsInEachOtherAreJudged() {
    let depth = 20_000
    let text = Example.with {
      $0.tail = [String](repeating: "s {", count: depth) + [String](repeating: "}", count: depth)
    }
    #expect(!RuleSet.standard.check(configuration(text)).isEmpty)
  }

  @Test(arguments: 0..<4)
  func anyBytesAreJudgedWithoutTrap(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let bytes = (0..<20_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let letters = Array("totemnodlis{}:#. \n\n\t\u{E0}ring0_addr12".utf8)
      return letters[Int(state >> 33) % letters.count]
    }
    let text = String(decoding: bytes, as: UTF8.self)
    for profile in Profile.allCases {
      let options = RuleOptions(profile: profile, localNode: "uno")
      #expect(!RuleSet.standard.check(configuration(text), options: options).isEmpty)
    }
  }
}
