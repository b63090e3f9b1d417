import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import Glibc
import TestSupport

/// A file of the corpus, and what the daemon says of it.
struct CorpusFile {
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
    guard let folder else { return [] }
    let index = try CommandFile.text("\(folder)/INDEX.csv")
    return try index.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let verdict = fields.firstIndex { $0 == "accept" || $0 == "refuse" || $0 == "reject" }
      let name = String(fields[0])
      return CorpusFile(
        name: name, verdict: verdict.map { String(fields[$0]) } ?? "",
        message: verdict.map { fields[$0...].dropFirst(2).joined(separator: ",") } ?? "",
        document: Document(try CommandFile.read("\(folder)/\(name)"), release: .debian12))
    }
  }
}
