public import CorosyncPlan
public import CorosyncSyntax
public import CorosyncValidation

/// How a change is carried out.
public struct EditOptions: Sendable {
  /// The names of the checks, rules and hazards that a person overrides.
  public var forced: Set<String> = []

  /// Stop before anything is written.
  public var isDryRun = false

  /// How long to wait for a lock, and for another program's change to end.
  public var lockLimit: Duration = .seconds(30)

  /// How long the cluster may take to come to the new configuration; the way back has as long.
  public var proofLimit: Duration = .seconds(30)

  /// How many changes are kept on record, with their contents.
  public var historyLength = 100

  /// The release of the daemons.
  public var release: Release = .newest

  /// What the new content is held to.
  public var rules: RuleSet = .standard

  /// What the change of a running cluster is held to.
  public var hazardRules: HazardRuleSet = .standard

  public init() {}
}
