public import CorosyncDiagnostics
import CorosyncModel

/// Finds a `consensus` below `join`.
public enum ConsensusBelowJoinRule: Rule {
  public static let ids: [RuleID] = ["consensus-below-join"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A consensus timeout that is lower than the join timeout.",
    why: "The daemon refuses the file, at start and at a reload.",
    example: Example.totem("join: 10000"),
    fix: "Lower join, or raise consensus.",
    source: "totemconfig.c totem_volatile_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let timers = configuration.timers
    guard timers.consensus < timers.join else { return [] }
    let place = configuration.totem.consensus?.range ?? configuration.totem.join?.range
    return [
      finding(
        at: place ?? 0..<0,
        "consensus (\(timers.consensus)) is lower than join (\(timers.join)); raise it")
    ]
  }
}
