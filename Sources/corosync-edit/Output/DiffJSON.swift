import CorosyncModel
import CorosyncPlan

/// What two files mean differently, for programs.
struct DiffJSON: Encodable {
  let old: String
  let new: String

  /// `same`, `layout` or `meaning`.
  let difference: String
  let oldVersion: UInt64?
  let newVersion: UInt64?
  let changes: [ChangeJSON.Change]
  let plan: PlanJSON
  let hazards: [ChangeJSON.HazardJSON]

  /// What keeps a running daemon from loading the new file, or corosync from starting with it.
  let findings: [FindingJSON]

  init(_ report: DiffReport) {
    let plan = report.plan
    old = report.old.name
    new = report.new.name
    difference = report.outcome.rawValue
    oldVersion = plan.oldVersion
    newVersion = plan.newVersion
    changes = plan.steps.map { ChangeJSON.Change($0) }
    self.plan = PlanJSON(plan, steps: report.steps)
    hazards = plan.hazards.map {
      ChangeJSON.HazardJSON($0, isRefused: $0.kind == .refusedByReload)
    }
    let document = report.new.configuration.document
    findings = (plan.refusals + plan.startFaults).map {
      FindingJSON($0, in: document, file: report.new.name, isOld: false)
    }
  }
}
