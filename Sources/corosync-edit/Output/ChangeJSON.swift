import CorosyncCmap
import CorosyncDiagnostics
import CorosyncModel
import CorosyncPlan
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax

/// A change and how it ended, for programs.
struct ChangeJSON: Encodable {
  let result: String
  let file: String
  let entry: String?
  let oldVersion: UInt64?
  let newVersion: UInt64?

  /// The version of the content that stands now.
  let version: UInt64?
  let changes: [Change]
  let plan: PlanJSON
  let findings: [FindingJSON]
  let hazards: [HazardJSON]
  let preflight: [PreflightJSON]
  let forcible: [String]
  let reasons: [String]
  let warnings: [String]
  let members: [MemberJSON]

  struct Change: Encodable {
    let path: String
    let old: String?
    let new: String?
    let effect: String
  }

  struct HazardJSON: Encodable {
    let id: String
    let kind: String
    let message: String
    let advice: String
    let isRefused: Bool
  }

  struct PreflightJSON: Encodable {
    let check: String
    let message: String
    let risk: String
    let isRefused: Bool
  }
}

/// A change that could not even be judged, for programs.
struct FailureJSON: Encodable {
  let result = "failed"
  let file: String
  let reasons: [String]
}

/// One finding, for programs.
struct FindingJSON: Encodable {
  let file: String
  let line: Int
  let column: Int
  let severity: String
  let rule: String
  let message: String

  /// Whether the live file has the same finding.
  let isOld: Bool

  init(_ finding: Diagnostic, in document: Document, file: String, isOld: Bool) {
    let position = document.position(of: finding.range.lowerBound)
    self.file = file
    line = position.line
    column = position.column
    severity = finding.severity.rawValue
    rule = finding.rule.rawValue
    message = finding.message
    self.isOld = isOld
  }
}

/// One member of the cluster, for programs.
struct MemberJSON: Encodable {
  let nodeid: UInt32
  let name: String?
  let joined: Bool
  let configVersion: UInt64?

  init(_ member: ClusterState.Member, in configuration: Configuration) {
    nodeid = member.id.rawValue
    name = configuration.nodes.first { $0.id?.value == member.id }?.name?.value
    joined = member.isJoined
    configVersion = member.configVersion
  }
}

extension ChangeJSON {
  /// A change that came to an outcome.
  init(_ outcome: EditOutcome, file: String) {
    let (result, reasons) = outcome.result.nameAndReasons
    self.init(
      result, outcome.edit, file: file, entry: outcome.entry?.description,
      version: outcome.version, reasons: reasons, warnings: outcome.warnings,
      state: outcome.state)
  }

  /// A change that was refused.
  init(refused edit: PreparedEdit, file: String) {
    self.init(
      "refused", edit, file: file, entry: nil, version: edit.live.totem.configVersion?.value,
      reasons: [], warnings: [], state: edit.state)
  }

  /// A change that nobody confirmed.
  init(declined edit: PreparedEdit, file: String, reason: String) {
    self.init(
      "declined", edit, file: file, entry: nil, version: edit.live.totem.configVersion?.value,
      reasons: [reason], warnings: [], state: edit.state)
  }

  private init(
    _ result: String, _ edit: PreparedEdit, file: String, entry: String?, version: UInt64?,
    reasons: [String], warnings: [String], state: ClusterState?
  ) {
    self.result = result
    self.file = file
    self.entry = entry
    self.version = version
    self.reasons = reasons
    self.warnings = warnings
    oldVersion = edit.live.totem.configVersion?.value
    newVersion = edit.candidate.totem.configVersion?.value
    changes = edit.plan.steps.map { Change($0) }
    plan = PlanJSON(
      edit.plan, steps: PlanText(edit.plan, from: edit.live, to: edit.candidate).steps)
    let document = edit.candidate.document
    findings =
      edit.newFindings.map { FindingJSON($0, in: document, file: file, isOld: false) }
      + edit.oldFindings.map { FindingJSON($0, in: document, file: file, isOld: true) }
    hazards = edit.plan.hazards.map {
      HazardJSON($0, isRefused: edit.objections.hazards.contains($0))
    }
    preflight = edit.preflight.map {
      PreflightJSON(
        check: $0.check.rawValue, message: $0.message, risk: $0.risk,
        isRefused: edit.objections.preflight.contains($0))
    }
    forcible = edit.objections.forcible
    members = state?.members.map { MemberJSON($0, in: edit.candidate) } ?? []
  }
}

extension ChangeJSON.Change {
  init(_ step: Plan.Step) {
    let isSecret = Catalogue.key(for: step.change.key)?.isSecret ?? false
    func text(_ value: CmapValue?) -> String? {
      value.map { isSecret ? "(secret)" : $0.description }
    }
    self.init(
      path: step.change.name, old: text(step.change.old), new: text(step.change.new),
      effect: step.effect.rawValue)
  }
}

extension ChangeJSON.HazardJSON {
  init(_ hazard: Hazard, isRefused: Bool) {
    self.init(
      id: hazard.id.rawValue, kind: hazard.kind.rawValue, message: hazard.message,
      advice: hazard.advice, isRefused: isRefused)
  }
}

extension EditOutcome.Result {
  /// The word for programs, and why it came so.
  var nameAndReasons: (String, [String]) {
    switch self {
    case .unchanged: ("unchanged", [])
    case .dryRun: ("dry-run", [])
    case .written: ("written", [])
    case .verified: ("verified", [])
    case .rolledBack(let reasons): ("rolled-back", reasons)
    case .uncertain(let reasons): ("uncertain", reasons)
    }
  }

  var exitStatus: ExitStatus {
    switch self {
    case .unchanged, .dryRun, .written, .verified: .done
    case .rolledBack: .rolledBack
    case .uncertain: .uncertain
    }
  }
}
