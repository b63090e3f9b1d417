/// What the repairs that a rule offers do to what the daemon loads.
public enum RuleRepair: String, Sendable, Hashable, CaseIterable {
  /// The rule offers none: a person has to decide.
  case byHand = "none"
  /// The daemon loads the same keys and values as before.
  case keepsMap = "keeps"
  /// The daemon loads other keys or values than before, or a file that it refused.
  case changesMap = "changes"
}
