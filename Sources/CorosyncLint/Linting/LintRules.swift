public import CorosyncDiagnostics
import CorosyncModel
public import CorosyncValidation

/// The names of everything that linting can find.
public enum LintRules {
  /// The finding about a suppression that suppresses nothing.
  public static let unusedSuppression: RuleID = "unused-suppression"

  /// All names: of the rules for one file, of those between files, and of linting's own.
  public static let ids: [RuleID] =
    RuleSet.standard.ids + CrossFileRules.ids + [unusedSuppression]

  /// Whether something can be found under this name.
  public static func isKnown(_ id: RuleID) -> Bool { known.contains(id) }

  /// The names that a wrong one was probably meant to be, best first; may be empty.
  public static func nearest(to name: String) -> [String] {
    Catalogue.nearest(to: name, in: ids.lazy.map(\.rawValue))
  }

  /// When the fault that a rule finds makes itself felt; nil for findings between files and for
  /// linting's own.
  public static func stage(of id: RuleID) -> RuleStage? { stages[id] }

  private static let known = Set(ids)

  private static let stages: [RuleID: RuleStage] = Dictionary(
    RuleSet.standard.rules.flatMap { rule in rule.ids.map { ($0, rule.stage) } },
    uniquingKeysWith: { first, _ in first })
}
