import CorosyncConf
import CorosyncLint
import TestSupport
import Testing

/// The repairs of linting on every file of the corpus.
@Suite(.enabled(if: Corpus.isAvailable, "\(Corpus.reason)"))
struct CorpusFixTests {
  @Test(arguments: Corpus.entries, [false, true])
  func aSecondRunChangesNothing(_ entry: Corpus.Entry, isUnsafe: Bool) {
    let first = run(entry.bytes, isUnsafe)
    #expect(first.applied.isEmpty == (first.bytes == entry.bytes))
    let second = run(first.bytes, isUnsafe)
    #expect(second.applied.isEmpty, "\(second.applied)")
    #expect(second.bytes == first.bytes)
  }

  @Test(arguments: Corpus.entries)
  func theMapStaysUnlessARepairSaysOtherwise(_ entry: Corpus.Entry) {
    let run = run(entry.bytes, false)
    guard run.applied.allSatisfy({ !$0.changesMap }) else { return }
    #expect(loaded(run.bytes) == loaded(entry.bytes), "\(run.applied)")
  }

  @Test(arguments: Corpus.entries)
  func safeRepairsMakeNoFileRefused(_ entry: Corpus.Entry) {
    var options = LintOptions()
    options.release = .debian12
    options.daemonOnly = true
    let (before, after) = (entry.bytes, run(entry.bytes, false).bytes)
    let errors = [before, after].map {
      Linter(options).lint(LintSource(name: entry.name, bytes: $0)).findings
    }
    #expect(errors[1].count <= errors[0].count, "\(errors[1].map(\.message))")
  }

  private func run(_ bytes: [UInt8], _ isUnsafe: Bool) -> FixRun {
    var options = LintOptions()
    options.release = .debian12
    return FixRun(
      LintSource(name: "corosync.conf", bytes: bytes), with: Linter(options),
      allowingUnsafe: isUnsafe)
  }

  /// The keys with their values; nil where the daemon's parser refuses the file.
  private func loaded(_ bytes: [UInt8]) -> [String]? {
    let projection = Projection(Document(bytes, release: .debian12))
    return projection.firstRefusal == nil ? projection.entries.map(\.description).sorted() : nil
  }
}
