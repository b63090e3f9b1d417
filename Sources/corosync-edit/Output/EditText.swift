import CorosyncDiagnostics
import CorosyncModel
import CorosyncPlan
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax

/// A prepared change as text for people.
struct EditText {
  let edit: PreparedEdit

  /// The file whose lines are named: the one that the person wrote.
  let path: String

  private var findingText: FindingText {
    FindingText(path: path, document: edit.candidate.document, addedLine: edit.addedLine)
  }

  /// The difference of the files, line by line.
  var difference: [String] {
    LineDifference(from: edit.snapshot.bytes, to: edit.bytes).lines
  }

  /// What each difference does, and when.
  var plan: [String] { PlanText(edit.plan, from: edit.live, to: edit.candidate).changes }

  /// What speaks against the change, and what to do about each thing.
  var objections: [String] {
    let text = findingText
    var lines = edit.objections.findings.flatMap { text.lines($0) }
    for hazard in edit.objections.hazards { lines += self.lines(of: hazard) }
    for finding in edit.objections.preflight {
      lines.append("error: \(finding.message) [\(finding.check.rawValue)]")
      lines.append("  to override: --force \(finding.check.rawValue); the risk: \(finding.risk)")
    }
    return lines
  }

  private func lines(of hazard: Hazard) -> [String] {
    let place = hazard.range.map { "\(findingText.place($0)): " }
    let force = hazard.kind == .accepted ? "; to override: --force \(hazard.id)" : ""
    return [
      "\(place ?? "")error: \(hazard.message) [\(hazard.id)]",
      "  instead: \(hazard.advice)\(force)",
    ]
  }

  /// What deserves attention and does not stop the change.
  var remarks: [String] {
    let text = findingText
    let refused = Set(edit.objections.findings)
    let new = edit.newFindings.filter { !refused.contains($0) }.flatMap { text.lines($0) }
    let old = edit.oldFindings.filter { !refused.contains($0) }
    let errors = old.filter { $0.severity == .error }.flatMap { text.lines($0) }
    let warnings = old.count { $0.severity == .warning }
    let hazards = edit.plan.hazards.filter { !edit.objections.hazards.contains($0) }
    return new
      + hazards.map { "\($0.kind == .notice ? "note" : "warning"): \($0.message) [\($0.id)]" }
      + (errors.isEmpty ? [] : ["the file had these errors before:"] + errors)
      + (warnings == 0
        ? [] : ["note: the file had \(warnings) \(warnings == 1 ? "warning" : "warnings") before"])
  }
}
