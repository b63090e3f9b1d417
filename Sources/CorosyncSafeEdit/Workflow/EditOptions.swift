import CorosyncDiagnostics
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

  /// The machine of the running daemon, for what the daemon reads and looks up along with its file;
  /// nil where nobody is to look.
  public var host: HostReader?

  /// What the change of a running cluster is held to.
  public var hazardRules: HazardRuleSet = .standard

  public init() {}

  /// The names that ``forced`` can have.
  ///
  /// Checks of the cluster, hazards, rules but those about what the daemon can't read, `base` for a
  /// candidate that is older than the file, and `hard-links` for a file with several names.
  public static var forcibleNames: Set<String> {
    let rules = RuleSet.standard.rules.filter { $0.stage != .parse }.flatMap { $0.ids }
    let hazards = HazardRuleSet.standard.rules.flatMap { $0.ids }
    return Set(rules.map(\.rawValue)).union(hazards.map(\.rawValue))
      .union(Preflight.Check.allCases.map(\.rawValue)).union(["base", "hard-links"])
  }
}
