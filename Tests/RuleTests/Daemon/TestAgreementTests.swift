import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import TestSupport
import Testing

/// The rules against `corosync -t` of corosync 3.1.7 on generated files.
@Suite(.enabled(if: HiddenDaemon.isAvailable, "\(HiddenDaemon.reason)"))
struct TestAgreementTests {
  @Test func theRulesRefuseExactlyWhatTheDaemonRefuses() throws {
    let seed = SplitMix64.seed(default: 4)
    let files = Self.files(seed)
    var reached: [String: Int] = [:]
    var disagreements = 0
    for (index, (file, outcome)) in zip(files, try DaemonJudge.test(files)).enumerated() {
      for check in DaemonCheck.all where outcome.output.contains(check.text) {
        reached[check.id, default: 0] += 1
      }
      if outcome.status >= 128 { reached["crash", default: 0] += 1 }
      if Self.isUndefined(file) { continue }
      let findings = Self.findings(file)
      guard findings.isEmpty != outcome.isAccepted else { continue }
      disagreements += 1
      if disagreements > 20 { continue }
      Issue.record(
        """
        seed \(seed), file \(index): status \(outcome.status)
        \(escapedLines(Array(outcome.output.utf8)))
        \(findings.map { "\($0.rule): \($0.message)" })
        \(escapedLines(file))
        """)
    }
    print("\(files.count) files; reached: \(reached.sorted { $0.key < $1.key })")
    #expect(disagreements == 0)
    let missing = Set(DaemonCheck.all.filter(\.isReachable).map(\.id)).subtracting(reached.keys)
    #expect(missing.isEmpty)
  }

  static func files(_ seed: UInt64) -> [[UInt8]] {
    var faults = FaultGenerator(seed: seed)
    var valid = ConfigurationGenerator(seed: seed)
    var mutator = ConfigurationMutator(seed: seed)
    let own = (0..<2000).map { _ in faults.next() }
    let good = (0..<100).map { _ in valid.next() }
    return FaultGenerator.rare + own + good
      + good.flatMap { file in (0..<4).map { _ in mutator.mutate(file) } }
  }

  /// Whether the daemon's verdict depends on memory that it has freed: with udp and udpu it makes
  /// the number of its node of an address that is not there.
  private static func isUndefined(_ file: [UInt8]) -> Bool {
    let configuration = Configuration(Document(file, release: .debian12))
    guard let transport = configuration.totem.transport, transport != .knet else { return false }
    return configuration.nodes.contains { $0.id == nil && $0.addresses[.lowest] == nil }
  }

  private static func findings(_ file: [UInt8]) -> [Diagnostic] {
    let document = Document(file, release: .debian12)
    let configuration = Configuration(
      document, projection: Projection(document, users: .system))
    let rules = RuleSet(RuleSet.daemonOnly.rules.filter { $0.stage != .start })
    return rules.check(configuration, options: DaemonJudge.options)
  }
}

func escapedLines(_ bytes: [UInt8]) -> String {
  bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { escaped($0) }
    .joined(separator: "\n")
}
