import CorosyncCmap
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

  /// What each changed key does, and when.
  var plan: [String] {
    edit.plan.steps.map { step in
      "\(step.change.name): \(Self.text(step.change.old, of: step.change.key)) -> "
        + "\(Self.text(step.change.new, of: step.change.key)) (\(Self.text(step.effect)))"
    } + derived
  }

  /// The values that the daemon computes from the changed ones.
  private var derived: [String] {
    let (before, after) = (edit.live.timers, edit.candidate.timers)
    guard before.token != after.token else { return [] }
    let surcharge = after.tokenSurcharge.rawValue
    let reason =
      surcharge == 0
      ? "" : ": \(surcharge) ms are added for the nodes above two (token_coefficient)"
    return ["in effect: token \(before.token) -> \(after.token)\(reason)"]
  }

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
    return new + hazards.map { "warning: \($0.message) [\($0.id)]" }
      + (errors.isEmpty ? [] : ["the file had these errors before:"] + errors)
      + (warnings == 0 ? [] : ["note: the file had \(warnings) warnings before"])
      + edit.plan.restarts.map {
        "note: \($0.change.name) comes into effect only at \(Self.occasion($0.effect))"
      }
  }

  private static func text(_ value: CmapValue?, of key: CmapKey) -> String {
    guard let value else { return "none" }
    if Catalogue.key(for: key)?.isSecret ?? false { return "(secret)" }
    if let bytes = value.stringBytes { return "\"\(escaped(bytes))\"" }
    return value.description
  }

  private static func text(_ effect: ChangeEffect) -> String {
    switch effect {
    case .live: "live"
    case .none: "nothing reads it"
    case .restart, .restartShownAsNew, .qdeviceRestart: "at \(occasion(effect))"
    }
  }

  private static func occasion(_ effect: ChangeEffect) -> String {
    effect == .qdeviceRestart
      ? "the next start of corosync-qdevice" : "the next start of corosync on each node"
  }
}
