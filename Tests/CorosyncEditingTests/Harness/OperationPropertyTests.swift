import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// Every operation on generated files: other bytes stay, the map changes as meant, the inverse
/// takes it back.
struct OperationPropertyTests {
  private static let files = 400

  @Test(arguments: OperationRow.all)
  func changesWhatIsMeantAndNothingElse(_ row: OperationRow) {
    let seed = SplitMix64.seed(default: 20_261_128)
    var generator = ConfigurationGenerator(seed: seed)
    var choice = TrialChoice(seed: seed)
    var done = 0
    var refusals: [String: Int] = [:]
    for number in 0..<Self.files {
      let document = Document(generator.next(), release: .debian12)
      let check = OperationCheck(row: row, document: document, name: "seed \(seed), file \(number)")
      switch check.run(&choice) {
      case .notTried: break
      case .refused(let error): refusals["\(error)", default: 0] += 1
      case .done: done += 1
      }
    }
    print("\(row): done on \(done) of \(Self.files) generated files; refused: \(refusals)")
    #expect(done * 100 >= row.share * Self.files, "done on \(done) files, seed \(seed)")
  }
}
