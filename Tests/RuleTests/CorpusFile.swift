import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import TestSupport

/// A file of the corpus, and what the daemon says of it.
struct CorpusFile {
  private let entry: Corpus.Entry
  let document: Document

  var name: String { entry.name }
  var isAccepted: Bool { entry.isAccepted }
  var message: String { entry.message }

  /// Whether the refusal is about the host that judged.
  var dependsOnHost: Bool {
    [
      "Could not open", "No valid name found", "No interfaces", "Can't open logfile",
      "not found in", "failed to parse",
    ].contains(where: message.contains)
  }

  var findings: [Diagnostic] { RuleSet.standard.check(Configuration(document)) }

  /// The findings without what a message quotes: `file:line: severity: rule`.
  var findingLines: [String] {
    findings.map { finding in
      let line = document.position(of: finding.range.lowerBound).line
      return "\(name):\(line): \(finding.severity): \(finding.rule)"
    }
  }

  /// The files in the order of the index.
  static func all() throws -> [CorpusFile] {
    try Corpus.files.get().map {
      CorpusFile(entry: $0, document: Document($0.bytes, release: .debian12))
    }
  }
}
