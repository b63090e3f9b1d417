import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import Glibc
import TestSupport
import Testing

/// The rules against the start of corosync 3.1.7, which looks at what `corosync -t` does not.
///
/// `COROSYNC_STARTS` says how many files are started; `all` starts also every one of the generated
/// files for `corosync -t` that it takes.
@Suite(.serialized, .enabled(if: DaemonJudge.canStart, "\(HiddenDaemon.reason)"))
struct StartAgreementTests {
  /// How many files are started; nil for all.
  private static var count: Int? {
    guard let text = getenv("COROSYNC_STARTS").map({ String(cString: $0) }) else { return 160 }
    return text == "all" ? nil : max(Int(text) ?? 160, 100)
  }

  @Test func theRulesRefuseExactlyWhatTheStartRefuses() throws {
    let seed = SplitMix64.seed(default: 5)
    var generator = QuorumGenerator(seed: seed)
    let generated = (Self.count ?? 400) - StartProbes.all.count - 30
    let files = StartProbes.all + (0..<generated).map { _ in generator.next() }
    let reached = try compare(files, seed: seed)
    print("\(files.count) files for the start; reached: \(reached.sorted { $0.key < $1.key })")
    print("not reachable: \(StartCheck.unreachable)")
    #expect(Set(StartCheck.all.map(\.id)).subtracting(reached.keys) == [])
  }

  @Test func theRulesRefuseNoneThatTheDaemonTestsAndStarts() throws {
    let seed = SplitMix64.seed(default: 4)
    let all = TestAgreementTests.files(seed)
    let candidates = Array(Self.count == nil ? all[...] : all.prefix(120))
    let accepted = zip(candidates, try DaemonJudge.test(candidates)).filter { $1.isAccepted }
      .map(\.0).filter { !dependsOnHost($0) && !mayHang($0) }
    let files = Array(Self.count == nil ? accepted[...] : accepted.prefix(30))
    let reached = try compare(files, seed: seed)
    print("\(files.count) files that corosync -t takes were started; reached: \(reached)")
    #expect(files.count >= 30)
  }

  @Test func eachCheckOfTheStartIsReachedOrHasAReason() {
    let told = Set(StartCheck.all.map { $0.id.split(separator: " ")[0] }.map(String.init))
    let reasons = Set(StartCheck.unreachable.map(\.0))
    #expect(told.isDisjoint(with: reasons))
    #expect(Set(CheckNames.start).subtracting(told).subtracting(reasons) == [])
    #expect(reasons.isSubset(of: CheckNames.start))
  }

  /// Starts the files and compares with the rules; how often each check was reached.
  private func compare(_ files: [[UInt8]], seed: UInt64) throws -> [String: Int] {
    var reached: [String: Int] = [:]
    for (index, (file, outcome)) in zip(files, try DaemonJudge.start(files)).enumerated() {
      for check in StartCheck.all where outcome.output.contains(check.text) {
        reached[check.id, default: 0] += 1
      }
      let document = Document(file, release: .debian12)
      let findings = RuleSet.daemonOnly.check(
        Configuration(document, projection: Projection(document, users: .system)),
        options: DaemonJudge.options)
      #expect(
        findings.isEmpty == outcome.isAccepted,
        """
        seed \(seed), file \(index): status \(outcome.status)
        \(escapedLines(Array(outcome.output.utf8)))
        \(findings.map { "\($0.rule): \($0.message)" })
        \(escapedLines(file))
        """)
    }
    return reached
  }

  /// Whether a node has a broadcast address or the like: with several links libknet may then try to
  /// send so often that it never lets the daemon set up the next one.
  private func mayHang(_ file: [UInt8]) -> Bool {
    let configuration = Configuration(Document(file, release: .debian12))
    return configuration.links.count > 1
      && !UnusableAddressRule.check(RuleSubject(configuration)).isEmpty
  }

  /// Whether the daemon needs an address of the host for its start: udp and udpu do, of the own
  /// node, which is the first one here, or of its network.
  private func dependsOnHost(_ file: [UInt8]) -> Bool {
    let configuration = Configuration(Document(file, release: .debian12))
    guard let transport = configuration.totem.transport, transport != .knet else { return false }
    let addresses = configuration.nodes.compactMap { $0.addresses[.lowest]?.value }
    return !addresses.contains("10.10.0.1")
  }
}
