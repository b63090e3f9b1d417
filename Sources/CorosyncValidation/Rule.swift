public import CorosyncDiagnostics

/// One idea of what can be wrong with a configuration.
public protocol Rule: Sendable {
  /// The rule's name, as in `duplicate-node-id`; at least one.
  ///
  /// Rules that explain refusals of the daemon's reader give several.
  static var ids: [RuleID] { get }

  /// When the fault makes itself felt.
  static var stage: RuleStage { get }

  /// The severity of the rule's findings; the highest where they differ.
  static var severity: Diagnostic.Severity { get }

  /// What the rule's repairs do to what the daemon loads; `byHand` where it offers none.
  static var repair: RuleRepair { get }

  /// What the rule is about, for people.
  static var explanation: RuleExplanation { get }

  /// What one of the rule's names is about; ``explanation`` for a rule with one name.
  static func explanation(of id: RuleID) -> RuleExplanation

  /// The findings, in any order; empty where there is nothing wrong.
  ///
  /// Takes time in proportion to the configuration, or little more.
  static func check(_ subject: RuleSubject) -> [Diagnostic]
}

extension Rule {
  public static var repair: RuleRepair { .byHand }

  public static func explanation(of id: RuleID) -> RuleExplanation { explanation }

  /// The rule's first name.
  static var id: RuleID { ids.first ?? "" }

  /// A finding under the rule's first name and with its severity.
  static func finding(
    at range: Range<Int>, _ message: String, notes: [Diagnostic.Note] = [],
    fixIts: [Diagnostic.FixIt] = []
  ) -> Diagnostic {
    Diagnostic(id, severity, at: range, message, notes: notes, fixIts: fixIts)
  }
}
