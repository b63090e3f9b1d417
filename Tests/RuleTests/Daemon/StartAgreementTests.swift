import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import TestSupport
import Testing

/// The rules against the start of corosync 3.1.7, which looks at what `corosync -t` does not.
///
/// `COROSYNC_STARTS` says how many files are started.
@Suite(.enabled(if: DaemonJudge.canStart, "\(DaemonJudge.reason), and the test lab"))
struct StartAgreementTests {
  @Test func theRulesRefuseExactlyWhatTheStartRefuses() throws {
    let seed = DaemonJudge.seed(default: 5)
    var generator = QuorumGenerator(seed: seed)
    let files =
      QuorumGenerator.probes
      + (0..<DaemonJudge.startCount - QuorumGenerator.probes.count).map { _ in generator.next() }
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
    print("\(files.count) files started; reached: \(reached.sorted { $0.key < $1.key })")
    #expect(Set(StartCheck.all.map(\.id)).subtracting(reached.keys) == [])
  }
}

/// A check of the daemon's start, by what it says.
private struct StartCheck {
  let id: String
  let text: String

  static let all = [
    StartCheck(id: "system.priority", text: "Priority value"),
    StartCheck(id: "nodelist.ignored", text: "header.nodeid' failed"),
    StartCheck(id: "quorum.provider", text: "Invalid quorum provider"),
    StartCheck(id: "quorum.two_node-device", text: "two_node and quorum device"),
    StartCheck(id: "quorum.atb-lms-odd", text: "not available in odd sized"),
    StartCheck(id: "quorum.device-lms", text: "not compatible with last_man_standing"),
    StartCheck(id: "quorum.device-atb", text: "not compatible with auto_tie_breaker"),
    StartCheck(id: "quorum.device-downscale", text: "not compatible with allow_downscale"),
    StartCheck(id: "quorum.device-votes-expected", text: "when quorum.expected_votes is set"),
    StartCheck(id: "quorum.device-votes-uneven", text: "when not all nodes votes 1"),
    StartCheck(id: "quorum.device-votes-high", text: "votes is too high or expected_votes"),
  ]
}
