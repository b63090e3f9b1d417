import CorosyncDiagnostics
import CorosyncSyntax
import Glibc
import TestSupport
import Testing

/// Files of real clusters, from the folder that `COROSYNC_CORPUS` names.
@Suite(.enabled(if: Corpus.isAvailable, "\(Corpus.reason)"))
struct CorpusTests {
  @Test func noFileThatTheDaemonTakesHasAnError() throws {
    for file in try CorpusFile.all() where file.isAccepted {
      let errors = file.findings.filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(file.name): \(errors.map { "\($0.rule): \($0.message)" })")
    }
  }

  @Test func eachFileThatTheDaemonRefusesForItsContentHasAnError() throws {
    for file in try CorpusFile.all() where !file.isAccepted && !file.dependsOnHost {
      let errors = file.findings.filter { $0.severity == .error }
      #expect(!errors.isEmpty, "\(file.name): \(file.message)")
    }
  }

  /// A finding that is new is to be read against its file before it goes on record.
  ///
  /// The variable `UPDATE_GOLDEN` lets the list be written anew; the run fails.
  @Test func theFindingsAreThoseOnRecord() throws {
    let files = try CorpusFile.all()
    let lines = files.flatMap(\.findingLines)
    let golden = GoldenFile("corpus.txt")
    let known = (golden.text ?? "").split(separator: "\n").count
    try golden.expect(lines.map { $0 + "\n" }.joined())
    let counts = Dictionary(files.flatMap { $0.findings.map { ("\($0.rule)", 1) } }) { $0 + $1 }
    print(
      "\(lines.count) findings in \(files.count) files: \(counts.sorted { $0.value > $1.value })")
    #expect(known > 100)
  }

  @Test(.enabled(if: getenv("COROSYNC_CORPUS_LIST") != nil, "COROSYNC_CORPUS_LIST is not set"))
  func theFindingsArePrinted() throws {
    for file in try CorpusFile.all() {
      for (finding, line) in zip(file.findings, file.findingLines) {
        let text = file.document[finding.range]
        print("\(line): \(finding.message) << \(escaped(text.prefix(60)))")
      }
    }
  }
}
