public import CorosyncDiagnostics
public import CorosyncModel

/// The rules that a configuration is held to.
public struct RuleSet: Sendable {
  public let rules: [any Rule.Type]

  public init(_ rules: [any Rule.Type]) { self.rules = rules }

  /// All rules.
  public static let standard = RuleSet([
    SyntaxRule.self,
    ValueRule.self,
    TotemVersionRule.self,
    ConfigVersionRule.self,
    ConfigVersionNotRaisedRule.self,
    ConfigVersionShadowedRule.self,
    NodeListIgnoredRule.self,
    NodeIDMissingRule.self,
    DuplicateNodeIDRule.self,
    LinkAddressMissingRule.self,
    DuplicateAddressRule.self,
    NodeNameMissingRule.self,
  ])

  /// The same rules without those that have any of the ids.
  public func without(_ ids: Set<RuleID>) -> RuleSet {
    RuleSet(rules.filter { ids.isDisjoint(with: $0.ids) })
  }

  /// When the fault that a finding of this name tells of makes itself felt; nil for no rule of this
  /// set.
  public func stage(of id: RuleID) -> RuleStage? { rules.first { $0.ids.contains(id) }?.stage }

  /// The findings of all rules about a configuration, by their places.
  public func check(
    _ configuration: Configuration, replacing base: Configuration? = nil
  ) -> [Diagnostic] {
    let subject = RuleSubject(configuration, base: base)
    return rules.flatMap { $0.check(subject) }.sortedByPosition()
  }
}
