import CorosyncDiagnostics
import CorosyncModel
import CorosyncPlan
import CorosyncSafeEdit
import CorosyncSyntax
import CorosyncValidation

/// What two files mean differently, for people.
struct DiffReport {
  enum Outcome: String {
    /// Every byte is the same, or every key that a map has.
    case same
    /// Comments, layout or order differ.
    case layout
    /// The files mean different things.
    case meaning
  }

  let old: DiffSide
  let new: DiffSide
  let plan: Plan
  let outcome: Outcome

  init(from old: DiffSide, to new: DiffSide) {
    self.old = old
    self.new = new
    let compared = old.isRunning || new.isRunning ? RunningDocument.sections : nil
    plan = Plan(Self.subject(from: old, to: new), in: compared)
    let isSame = old.configuration.document.bytes == new.configuration.document.bytes
    let means = !plan.items.isEmpty || plan.oldVersion != plan.newVersion
    if !isSame && (means || Self.isUnreadable(new)) {
      outcome = .meaning
    } else {
      // A map has no layout.
      outcome = isSame || compared != nil ? .same : .layout
    }
  }

  /// With this machine's key file and names where one side is its daemon's.
  private static func subject(from old: DiffSide, to new: DiffSide) -> HazardSubject {
    let cluster = old.cluster ?? new.cluster
    guard cluster != nil else {
      return HazardSubject(from: old.configuration, to: new.configuration)
    }
    let file = Daemon.find()?.configurationFile ?? Daemon.defaultFile
    let host = HostReader.system(beside: file)
    return HazardSubject(
      from: old.configuration, to: new.configuration, cluster: cluster,
      host: host.facts(for: new.configuration), options: RuleOptions(resolver: host.resolver))
  }

  /// The steps in which the change can be made where it can't as a whole.
  var steps: [String] {
    PlanText(plan, from: old.configuration, to: new.configuration).steps
  }

  var lines: [String] {
    switch outcome {
    case .same: return ["no difference"] + refusals
    case .layout:
      return ["no difference in meaning: only comments, layout or order differ"] + refusals
    case .meaning where Self.isUnreadable(new): return refusals
    case .meaning:
      let text = PlanText(plan, from: old.configuration, to: new.configuration)
      let steps = text.steps
      return refusals + text.risks + version + text.changes + nothingTaken + startFaults
        + (steps.isEmpty ? text.advice : SeriesText.offer(steps))
    }
  }

  /// Whether corosync can't read the file, so that there is nothing to compare.
  private static func isUnreadable(_ side: DiffSide) -> Bool {
    RuleSet.daemonOnly.check(side.configuration).contains {
      RuleSet.daemonOnly.stage(of: $0.rule) == .parse && $0.severity == .error
    }
  }

  private var version: [String] {
    let (before, after) = (plan.oldVersion, plan.newVersion)
    let texts = [before, after].map { $0.map { "\($0)" } ?? "none" }
    if before != after {
      let isLower = before ?? 0 > after ?? 0
      let rest =
        (isLower ? "; it must rise" : "")
        + (plan.items.isEmpty ? "; nothing else differs in meaning" : "")
      return ["config_version: \(texts[0]) -> \(texts[1])\(rest)"]
    }
    let place = after == nil ? "in neither file" : "\(texts[1]) in both files"
    return ["config_version: \(place); raise it, or nodes with the old one join"]
  }

  private var refusals: [String] {
    let text = FindingText(path: new.name, document: new.configuration.document)
    return plan.refusals.flatMap { text.lines($0) }
      + (plan.refusals.isEmpty ? [] : ["a reload of the new file is refused"])
  }

  /// What a change that is live by itself would leave open.
  private var nothingTaken: [String] {
    plan.isRefused && plan.items.count > 1
      ? ["the reload is refused as a whole: none of this takes effect by it"] : []
  }

  private var startFaults: [String] {
    let text = FindingText(path: new.name, document: new.configuration.document)
    return plan.startFaults.flatMap { text.lines($0) }
      + (plan.startFaults.isEmpty ? [] : ["corosync does not start with the new file"])
  }
}
