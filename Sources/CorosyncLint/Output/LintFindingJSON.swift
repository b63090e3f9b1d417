import CorosyncDiagnostics
import CorosyncValidation

/// A finding as other programs read it: the promise of `lint --format json`.
///
/// Members without a value are null; lines and columns count from 1, columns in bytes, and the end
/// is the place behind the last byte.
public struct LintFindingJSON: Encodable, Sendable {
  private let finding: LintFinding

  public init(_ finding: LintFinding) { self.finding = finding }

  private enum CodingKeys: String, CodingKey {
    case file, line, column, endLine, endColumn, severity, rule, message, notes, fixes, daemon
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(finding.file, forKey: .file)
    try container.encode(finding.span.start.line, forKey: .line)
    try container.encode(finding.span.start.column, forKey: .column)
    try container.encode(finding.span.end.line, forKey: .endLine)
    try container.encode(finding.span.end.column, forKey: .endColumn)
    try container.encode(finding.severity.rawValue, forKey: .severity)
    try container.encode(finding.rule.rawValue, forKey: .rule)
    try container.encode(finding.message, forKey: .message)
    try container.encode(finding.notes.map { NoteJSON($0) }, forKey: .notes)
    try container.encode(finding.fixes.map { FixJSON($0) }, forKey: .fixes)
    // A missing value is null here, not a missing member.
    try container.encode(finding.stage?.daemonField, forKey: .daemon)
  }
}

private struct NoteJSON: Encodable {
  let file: String
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
  let message: String

  init(_ note: LintFinding.Note) {
    file = note.file
    line = note.span.start.line
    column = note.span.start.column
    endLine = note.span.end.line
    endColumn = note.span.end.column
    message = note.message
  }
}

private struct FixJSON: Encodable {
  struct Edit: Encodable {
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let text: String
  }

  let title: String
  let safe: Bool
  let changesMap: Bool
  let edits: [Edit]

  init(_ fix: LintFinding.Fix) {
    title = fix.title
    safe = fix.isSafe
    changesMap = fix.changesMap
    edits = fix.edits.map {
      Edit(
        line: $0.span.start.line, column: $0.span.start.column, endLine: $0.span.end.line,
        endColumn: $0.span.end.column, text: $0.text)
    }
  }
}
