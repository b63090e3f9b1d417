import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import TestSupport
import Testing

/// What repairs do to what the daemon loads, and what they say of it.
struct RepairTests {
  @Test(arguments: ExampleCase.all)
  func aRuleSaysWhatItsRepairsDo(_ example: ExampleCase) throws {
    let fixIts = example.ownFindings(in: example.text).flatMap(\.fixIts)
    #expect(fixIts.isEmpty == (example.rule.repair == .byHand), "\(example)")
    for fixIt in fixIts {
      #expect(fixIt.changesMap == (example.rule.repair == .changesMap), "\(example)")
      let trial = try RepairTrial(fixIt, Array(example.text.utf8), example.release)
      #expect(trial.changes == fixIt.changesMap, "\(example): \(fixIt.title)")
    }
  }

  /// A link that no node has can have no settings.
  @Test(arguments: [
    ("ringnumber: 1", "rename the key to \"linknumber\""), ("ringnumber: 5", "remove the key"),
    ("ringnumber: 1\nlinknumber: 1", "remove the key"), ("ringnumber: one", "remove the key"),
  ]) func theOldNumberOfALinkIsKeptWhereThereIsOne(_ lines: String, _ title: String) throws {
    let text = Example.with {
      $0.nodes = (1...3).map { Example.node($0, links: 0...1) }
      $0.interfaces = [[lines, "knet_link_priority: 5"]]
    }
    let findings = RuleSet.standard.check(configuration(text)).filter { $0.rule == "retired-key" }
    #expect(findings.flatMap(\.fixIts).map(\.title) == [title])
    #expect(findings.flatMap(\.fixIts).allSatisfy { !$0.isSafe })
  }

  @Test func noOtherRepairOfGeneratedFilesChangesTheMap() throws {
    let seed: UInt64 = 6
    var faults = FaultGenerator(seed: seed)
    var valid = ConfigurationGenerator(seed: seed)
    var mutator = ConfigurationMutator(seed: seed)
    let good = (0..<80).map { _ in valid.next() }
    let files = (0..<400).map { _ in faults.next() } + good + good.map { mutator.mutate($0) }
    let counts = try Self.tryAll(files) { "seed \(seed), file \($0)" }
    print("repairs of \(files.count) generated files, and those that change the map: \(counts)")
    #expect(counts.count > 5)
  }

  @Test(.enabled(if: Corpus.isAvailable, "\(Corpus.reason)"))
  func noOtherRepairOfRealFilesChangesTheMap() throws {
    let files = try CorpusFile.all()
    let counts = try Self.tryAll(files.map(\.document.bytes)) { files[$0].name }
    print("repairs of the corpus, and those that change the map: \(counts)")
    #expect(counts.count > 3)
  }

  /// Makes each repair alone; how many each rule has, and how many of them change the map.
  private static func tryAll(
    _ files: [[UInt8]], _ name: (Int) -> String
  ) throws -> [String: [Int]] {
    var counts: [String: [Int]] = [:]
    for (index, bytes) in files.enumerated() {
      for finding in RuleSet.standard.check(Configuration(Document(bytes, release: .debian12))) {
        for fixIt in finding.fixIts {
          let trial = try RepairTrial(fixIt, bytes, .debian12)
          counts["\(finding.rule)", default: [0, 0]][0] += 1
          if trial.changes { counts["\(finding.rule)", default: [0, 0]][1] += 1 }
          #expect(
            fixIt.changesMap || !trial.changes,
            """
            \(name(index)): \(finding.rule): \(fixIt.title)
            \(trial.difference.joined(separator: "\n"))
            \(escapedLines(bytes))
            """)
        }
      }
    }
    return counts
  }
}

/// A repair that is made, and what the daemon loads before and after it.
private struct RepairTrial {
  private let before: Set<String>?
  private let after: Set<String>?

  init(_ fixIt: Diagnostic.FixIt, _ bytes: [UInt8], _ release: Release) throws {
    before = Self.loaded(bytes, release)
    after = Self.loaded(try fixIt.edits.apply(to: bytes), release)
  }

  var changes: Bool { before != after }

  /// What only one of the two has.
  var difference: [String] { (before ?? []).symmetricDifference(after ?? []).sorted() }

  /// The keys with their values; nil where the daemon's parser refuses the file.
  private static func loaded(_ bytes: [UInt8], _ release: Release) -> Set<String>? {
    let projection = Projection(Document(bytes, release: release))
    guard projection.firstRefusal == nil else { return nil }
    return Set(projection.entries.map(\.description))
  }
}
