import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds a `state_dir` that can't be.
public enum StateDirectoryRule: Rule {
  public static let ids: [RuleID] = ["state-dir-empty"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "An empty system.state_dir.",
    why: "The daemon can't enter it and does not start. Whether another directory exists can only "
      + "be told on the host.",
    example: Example.tail("system {", "  state_dir:", "}"),
    fix: "Remove the key, or write the path of a directory that exists on every node.",
    source: "main.c main; util.c get_state_dir")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let directory = subject.configuration.text("system.state_dir"), directory.value.isEmpty
    else { return [] }
    return [
      finding(
        at: directory.range, "the state directory is empty; write its path, or remove the key",
        fixIts: subject.configuration.unsetting("system.state_dir", isSafe: false))
    ]
  }
}
