import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import TestSupport
import Testing

/// The examples of the rules before corosync 3.1.7, on the host of the first node.
@Suite(.enabled(if: HiddenDaemon.isAvailable, "\(HiddenDaemon.reason)"))
struct ExampleDaemonTests {
  /// Rules about the daemon of another node than the first, or of another release.
  private static let ofOthers: Set<RuleID> = [
    "node-unfindable", "node-without-link", "local-node-missing", "node-list-ignored",
    "key-name-missing", "section-not-allowed",
  ]

  @Test func theDaemonRefusesExactlyTheExamplesThatAreToBeRefused() throws {
    let cases = ExampleCase.all.filter { !Self.ofOthers.contains($0.id) }
    let outcomes = try DaemonJudge.test(cases.map { Array($0.text.utf8) })
    for (example, outcome) in zip(cases, outcomes) {
      let isRefused = [.parse, .test, .reload].contains(example.rule.stage)
      #expect(outcome.isAccepted != isRefused, "\(example): \(outcome.output)\n\(example.text)")
    }
  }

  @Test func theDaemonTakesWhatRepairsLeave() throws {
    var mended: [(example: ExampleCase, title: String, bytes: [UInt8])] = []
    for example in ExampleCase.all {
      for fixIt in example.ownFindings(in: example.text).flatMap(\.fixIts) {
        mended.append(
          (example, fixIt.title, try fixIt.edits.apply(to: Array(example.text.utf8))))
      }
    }
    let outcomes = try DaemonJudge.test(mended.map(\.bytes))
    for (repair, outcome) in zip(mended, outcomes) {
      #expect(
        outcome.isAccepted,
        "\(repair.example): \(repair.title): \(outcome.output)\n\(escapedLines(repair.bytes))")
    }
    print("\(mended.count) repairs taken by the daemon")
    #expect(mended.count > 20)
  }
}
