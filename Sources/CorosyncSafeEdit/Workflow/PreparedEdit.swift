public import CorosyncDiagnostics
public import CorosyncModel
public import CorosyncPlan
public import CorosyncStore
import CorosyncSyntax
import CorosyncValidation

/// A change that is ready to be written: what it is, what it does, and what speaks against it.
public struct PreparedEdit: Sendable {
  /// The live file.
  public let snapshot: Snapshot

  /// What the live file means.
  public let live: Configuration

  /// What the file is to mean, with its new version.
  public let candidate: Configuration

  /// The line of the candidate that a person's own text does not have, because the version was
  /// added to it; nil where it has the same lines.
  public let addedLine: Int?

  /// What the rules find in the candidate and not in the live file.
  public let newFindings: [Diagnostic]

  /// What the rules find in both.
  public let oldFindings: [Diagnostic]

  public let plan: Plan

  /// The checks of the running cluster that do not pass; empty where no daemon is concerned.
  public let preflight: [Preflight.Finding]

  /// The running cluster; nil where no daemon is concerned.
  public let state: ClusterState?

  /// What speaks against the change and was not overridden.
  public let objections: Objections

  /// The edit as steps make it: without the hazards that they avoid.
  var inSteps: PreparedEdit {
    PreparedEdit(
      snapshot: snapshot, live: live, candidate: candidate, addedLine: addedLine,
      newFindings: newFindings, oldFindings: oldFindings, plan: plan, preflight: preflight,
      state: state,
      objections: Objections(
        findings: objections.findings,
        hazards: objections.hazards.filter { !$0.isRemovedBySteps },
        preflight: objections.preflight))
  }

  /// The bytes to write.
  public var bytes: [UInt8] { candidate.document.bytes }

  /// Whether there is nothing to change.
  public var isUnchanged: Bool { bytes == snapshot.bytes }
}

/// What speaks against a change.
public struct Objections: Sendable, Hashable {
  public let findings: [Diagnostic]
  public let hazards: [Hazard]
  public let preflight: [Preflight.Finding]

  public var isEmpty: Bool { findings.isEmpty && hazards.isEmpty && preflight.isEmpty }

  /// Whether something of the cluster's state speaks against the change.
  var concernCluster: Bool { !hazards.isEmpty || !preflight.isEmpty }

  /// The names that `--force` takes to override what can be overridden.
  public var forcible: [String] {
    let names =
      findings.filter { !Objections.isNeverForced($0) }.map(\.rule.rawValue)
      + hazards.filter { $0.kind == .accepted }.map(\.id.rawValue)
      + preflight.map(\.check.rawValue)
    return Set(names).sorted()
  }

  /// A file that the daemons can't read is never written: a reload would leave them in a state that
  /// only another reload ends, and some values make them abort.
  static func isNeverForced(_ finding: Diagnostic) -> Bool {
    RuleSet.standard.stage(of: finding.rule) == .parse
  }
}
