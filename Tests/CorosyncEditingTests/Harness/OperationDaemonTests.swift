import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// What the daemon takes it takes after an operation too.
@Suite(.enabled(if: HiddenDaemon.isAvailable, "\(HiddenDaemon.reason)"))
struct OperationDaemonTests {
  private static let files = 30

  @Test func whatWasTakenIsTakenAfterEveryOperation() throws {
    let seed = SplitMix64.seed(default: 3)
    var generator = ConfigurationGenerator(seed: seed)
    var trials = OperationTrials()
    for number in 0..<Self.files {
      let document = Document(generator.next(), release: .debian12)
      trials.add(document, name: "seed \(seed), file \(number)", seed: seed &+ UInt64(number))
    }
    try trials.expectTaken()
    print("generated: \(trials.summary)")
    #expect(trials.counts.values.allSatisfy { $0.done > 5 }, "\(trials.summary)")
  }
}

/// Every operation on every file of the corpus: other bytes stay, the map changes as meant, the
/// inverse takes it back, and the daemon takes the result where it took the file.
@Suite(.enabled(if: Corpus.isAvailable, "\(Corpus.reason)"))
struct OperationCorpusTests {
  @Test func everyOperationOnEveryFile() throws {
    let files = try Corpus.files.get()
    #expect(files.count > 100)
    var trials = OperationTrials()
    trials.requiresInverse = false
    for (number, file) in files.enumerated() {
      let document = Document(file.bytes, release: .debian12)
      trials.add(document, name: file.name, seed: UInt64(number))
    }
    #expect(trials.counts.values.allSatisfy { $0.done > 5 }, "\(trials.summary)")
    if HiddenDaemon.isAvailable { try trials.expectTaken() }
    print("corpus: \(trials.summary)")
  }
}

/// Operations on files, with what became of them.
private struct OperationTrials {
  struct Count {
    var done = 0
    var refused = 0
  }

  var requiresInverse = true

  /// By the rows' names.
  private(set) var counts: [String: Count] = [:]
  private var results: [(name: String, before: Int, after: Document)] = []
  private var originals: [Document] = []
  private var taken = 0

  var summary: String {
    counts.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value.done) done, \($0.value.refused) refused" }
      .joined(separator: "; ") + "; \(taken) of \(results.count) results judged and taken"
  }

  /// Tries all operations on a file.
  mutating func add(_ document: Document, name: String, seed: UInt64) {
    originals.append(document)
    for row in OperationRow.all {
      var choice = TrialChoice(seed: seed)
      var check = OperationCheck(row: row, document: document, name: name)
      check.requiresInverse = requiresInverse
      switch check.run(&choice) {
      case .notTried: break
      case .refused: counts["\(row)", default: Count()].refused += 1
      case .done(let after):
        counts["\(row)", default: Count()].done += 1
        results.append(("\(row): \(name)", originals.count - 1, after))
      }
    }
  }

  /// Expects that the daemon takes the results whose files it takes.
  mutating func expectTaken() throws {
    let before = try FileJudge.refusals(of: originals.map(FileJudge.Case.init))
    let judged = results.filter { before[$0.before] == nil }
    let after = try FileJudge.refusals(of: judged.map { FileJudge.Case($0.after) })
    for (result, refusal) in zip(judged, after) {
      if refusal == nil { taken += 1 }
      #expect(
        refusal == nil,
        "\(result.name): \(refusal ?? "")\n\(visible(originals[result.before].bytes))\n->\n\(visible(result.after.bytes))"
      )
    }
    print("\(before.count { $0 == nil }) of \(before.count) files are taken as they are")
    #expect(!judged.isEmpty)
  }
}
