import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds the start of the load test.
public enum LoadTestStartRule: Rule {
  public static let ids: [RuleID] = ["load-test-start"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A key start in section pload.",
    why: "When the key appears in a reload the daemons start a load test, and end after it.",
    example: Example.tail(
      "pload {",
      "  start: i_totally_understand_pload_will_crash_my_cluster_and_kill_corosync_on_exit", "}"),
    fix: "Remove the section.",
    source: "pload.c pload_read_config")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let start = subject.configuration.text("pload.start") else { return [] }
    return [
      finding(
        at: start.range, "this starts a load test that ends the daemons; remove it",
        fixIts: subject.configuration.unsetting("pload.start", isSafe: false))
    ]
  }
}
