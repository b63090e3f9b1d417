public import CorosyncDiagnostics
public import CorosyncModel

/// The rules that a configuration is held to.
public struct RuleSet: Sendable {
  public let rules: [any Rule.Type]

  public init(_ rules: [any Rule.Type]) { self.rules = rules }

  /// The ids of all rules, in their order.
  public var ids: [RuleID] { rules.flatMap { $0.ids } }

  /// The same rules without those that have any of the ids.
  public func without(_ ids: Set<RuleID>) -> RuleSet {
    RuleSet(rules.filter { ids.isDisjoint(with: $0.ids) })
  }

  /// Of the rules those that have any of the ids.
  public func only(_ ids: Set<RuleID>) -> RuleSet {
    RuleSet(rules.filter { !ids.isDisjoint(with: $0.ids) })
  }

  /// The rule with a name; nil for no rule of this set.
  public func rule(_ id: RuleID) -> (any Rule.Type)? { rules.first { $0.ids.contains(id) } }

  /// The rule with a name, among all; nil for no rule.
  public static func rule(_ id: RuleID) -> (any Rule.Type)? { standard.rule(id) }

  /// When the fault that a finding of this name tells of makes itself felt; nil for no rule of this
  /// set.
  public func stage(of id: RuleID) -> RuleStage? { rule(id)?.stage }

  /// The findings of all rules about a configuration, by their places.
  public func check(
    _ configuration: Configuration, replacing base: Configuration? = nil,
    options: RuleOptions = RuleOptions()
  ) -> [Diagnostic] {
    check(RuleSubject(configuration, base: base, options: options))
  }

  /// The findings of all rules about a subject, by their places.
  public func check(_ subject: RuleSubject) -> [Diagnostic] {
    rules.flatMap { $0.check(subject) }.sortedByPosition()
  }
}
