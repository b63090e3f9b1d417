public import CorosyncModel
import CorosyncSyntax

/// A change that a running cluster does not take at once, as changes that it takes one by one.
///
/// After each step the file is good and every node stays a member, provided that the links of the
/// file are seen to be connected before the next one. A cluster that stops in the middle can go on,
/// or back by the same steps.
public struct Migration: Sendable, Hashable {
  /// One change of the file.
  public struct Step: Sendable, Hashable {
    /// What it does, in the imperative: `remove link 0`.
    public let title: String

    /// The file's bytes after it; `config_version` is for the one who writes them to raise.
    public let bytes: [UInt8]
  }

  /// At least one; the last leads to the new content.
  public let steps: [Step]

  /// Finds the steps from one configuration to another, by the files alone.
  ///
  /// One step where the hazards of the change are none that steps remove. Throws
  /// ``MigrationError`` where there is no way without stopping corosync.
  public init(
    from old: Configuration, to new: Configuration, rules: HazardRuleSet = .standard
  ) throws(MigrationError) {
    try self.init(HazardSubject(from: old, to: new), rules: rules)
  }

  /// Finds the steps of a change of a running cluster, with the addresses in use and those that
  /// names stand for, as far as the subject knows them.
  public init(
    _ subject: HazardSubject, rules: HazardRuleSet = .standard
  ) throws(MigrationError) {
    let hazards = rules.hazards(of: subject)
    let isRefused = { (hazard: Hazard) in
      hazard.kind == .refusedByReload && !hazard.isRemovedBySteps
    }
    if let hazard = hazards.first(where: isRefused) { throw .notInSteps(hazard) }
    guard hazards.contains(where: \.isRemovedBySteps) else {
      steps = [Step(title: "put the new content in place", bytes: subject.new.document.bytes)]
      return
    }
    steps = try LinkMigration(subject).steps()
    try Self.check(steps, of: subject, rules)
  }

  /// Refuses steps that are no better than the whole.
  ///
  /// The cluster as it is now tells nothing of the later steps.
  private static func check(
    _ steps: [Step], of subject: HazardSubject, _ rules: HazardRuleSet
  ) throws(MigrationError) {
    var before = subject.old
    for step in steps {
      let after = Configuration(Document(step.bytes, release: before.document.release))
      let hazards = rules.hazards(
        of: HazardSubject(from: before, to: after, options: subject.options))
      if let hazard = hazards.first(where: { $0.isRemovedBySteps || $0.kind == .refusedByReload }) {
        throw .notInSteps(hazard)
      }
      before = after
    }
  }
}

extension Hazard {
  /// Whether making the change in several steps can avoid it.
  public var isRemovedBySteps: Bool {
    switch id {
    case "link-address-changed", "link-transport-changed", "link-port-changed",
      "all-links-replaced", "last-link-removed", "last-link-of-node-removed":
      true
    default: false
    }
  }
}
