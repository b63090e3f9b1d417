public import CorosyncModel
import CorosyncSyntax

/// What replacing one configuration by another does to a running cluster.
public struct Plan: Sendable, Hashable {
  /// One changed key, and when it comes into effect.
  public struct Step: Sendable, Hashable {
    public let change: ConfigurationDifference.Change
    public let effect: ChangeEffect
  }

  /// The changed keys by name, without `config_version`.
  public let steps: [Step]

  /// What makes the change dangerous or impossible.
  public let hazards: [Hazard]

  /// Makes the plan for daemons of the release that `new` was read for.
  public init(
    from old: Configuration, to new: Configuration, rules: HazardRuleSet = .standard
  ) {
    let release = new.document.release
    steps = ConfigurationDifference(from: old, to: new).changes
      .filter { $0.name != "totem.config_version" }
      .map { Step(change: $0, effect: ChangeEffect(of: $0, release: release)) }
    hazards = rules.hazards(from: old, to: new)
  }

  /// The steps that a reload alone does not bring into effect.
  public var restarts: [Step] { steps.filter { $0.effect != .live && $0.effect != .none } }
}

extension ChangeEffect {
  /// The effect of a change in a release, from the catalogue; keys that nothing is known of have
  /// none.
  init(of change: ConfigurationDifference.Change, release: Release) {
    self =
      switch Catalogue.key(for: change.key)?.effect(in: release) {
      // Where these are refused or harm the cluster a hazard says so.
      case .live, .refused, .refusedOnExistingLink, .dangerous: .live
      case .restartWithNotice: .restart
      case .restartSilently: .restartShownAsNew
      case .qdeviceRestart: .qdeviceRestart
      case .some(.none), nil: .none
      }
  }
}
