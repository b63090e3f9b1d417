import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import Glibc
import Testing

/// Files of real clusters, from the folder that `COROSYNC_CORPUS` names.
@Suite(.enabled(if: Corpus.folder != nil, "needs the corpus of real files"))
struct CorpusTests {
  @Test func noFileThatTheDaemonTakesHasAnError() throws {
    for file in try Corpus.files() where file.isAccepted {
      let errors = file.findings.filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(file.name): \(errors.map { "\($0.rule): \($0.message)" })")
    }
  }

  @Test func eachFileThatTheDaemonRefusesForItsContentHasAnError() throws {
    for file in try Corpus.files() where !file.isAccepted && !file.dependsOnHost {
      let errors = file.findings.filter { $0.severity == .error }
      #expect(!errors.isEmpty, "\(file.name): \(file.message)")
    }
  }

  @Test func theNumbersOfFindingsArePrinted() throws {
    var counts: [String: Int] = [:]
    for file in try Corpus.files() {
      for finding in file.findings { counts["\(finding.rule)", default: 0] += 1 }
      guard getenv("COROSYNC_CORPUS_LIST") != nil else { continue }
      for finding in file.findings {
        let line = file.document.position(of: finding.range.lowerBound).line
        print("\(file.name):\(line): \(finding.severity): \(finding.message) [\(finding.rule)]")
      }
    }
    print("findings in the corpus: \(counts.sorted { $0.value > $1.value })")
    #expect(!counts.isEmpty)
  }
}

/// The files and what the daemon says of them.
private struct Corpus {
  static let folder = getenv("COROSYNC_CORPUS").map { String(cString: $0) }

  let name: String
  let verdict: String
  let message: String
  let document: Document

  var isAccepted: Bool { verdict == "accept" }

  /// Whether the refusal is about the host that judged.
  var dependsOnHost: Bool {
    [
      "Could not open", "No valid name found", "No interfaces", "Can't open logfile",
      "not found in",
      "failed to parse",
    ].contains(where: message.contains)
  }

  var findings: [Diagnostic] { RuleSet.standard.check(Configuration(document)) }

  static func files() throws -> [Corpus] {
    guard let folder else { return [] }
    let index = String(decoding: try TestFolder.read("\(folder)/INDEX.csv"), as: UTF8.self)
    return try index.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let verdict = fields.firstIndex { $0 == "accept" || $0 == "refuse" || $0 == "reject" }
      let name = String(fields[0])
      return Corpus(
        name: name, verdict: verdict.map { String(fields[$0]) } ?? "",
        message: verdict.map { fields[$0...].dropFirst(2).joined(separator: ",") } ?? "",
        document: Document(try TestFolder.read("\(folder)/\(name)"), release: .debian12))
    }
  }
}
