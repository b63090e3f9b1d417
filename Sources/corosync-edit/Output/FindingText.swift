import CorosyncDiagnostics
import CorosyncSyntax

/// Findings as lines that editors and people read: `corosync.conf:14:9: error: … [rule]`.
struct FindingText {
  let path: String
  let document: Document

  /// A line of the document that the file at ``path`` does not have.
  var addedLine: Int?

  func lines(_ finding: Diagnostic) -> [String] {
    let first =
      "\(place(finding.range)): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
    return [first] + finding.notes.map { "\(place($0.range)): note: \($0.message)" }
  }

  func place(_ range: Range<Int>) -> String {
    let position = document.position(of: range.lowerBound)
    let isBehind = addedLine.map { position.line > $0 } ?? false
    return "\(escaped(path)):\(position.line - (isBehind ? 1 : 0)):\(position.column)"
  }
}
