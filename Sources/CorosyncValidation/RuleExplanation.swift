/// What a rule is about, for people who meet one of its findings.
public struct RuleExplanation: Sendable, Hashable {
  /// What the rule finds: one sentence.
  public let finds: String

  /// What happens with such a configuration.
  public let why: String

  /// A complete configuration that has this fault and no other.
  public let example: String

  /// How to mend it.
  public let fix: String

  /// Where the fact comes from: a manual page, or a function of the daemon or another program.
  public let source: String

  public init(finds: String, why: String, example: String, fix: String, source: String) {
    self.finds = finds
    self.why = why
    self.example = example
    self.fix = fix
    self.source = source
  }

  /// The same about one of several names: what happens and where the fact comes from are shared.
  func about(_ finds: String, fix: String? = nil, example: String) -> RuleExplanation {
    RuleExplanation(
      finds: finds, why: why, example: example, fix: fix ?? self.fix, source: source)
  }
}
