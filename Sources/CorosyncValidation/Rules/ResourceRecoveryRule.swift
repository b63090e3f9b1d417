import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds resources whose failure restarts or stops the host.
public enum ResourceRecoveryRule: Rule {
  public static let ids: [RuleID] = ["resource-stops-host"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A resource of section resources with recovery reboot or shutdown.",
    why: "The daemon restarts or stops the host at once, without asking anybody.",
    example: Example.tail(
      "resources {", "  system {", "    memory_used {", "      max: 90", "      recovery: reboot",
      "    }", "  }", "}"),
    fix: "Use recovery: watchdog or none where that is not meant.",
    source: "wd.c wd_resource_failed")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    ["memory_used", "load_15min"].compactMap { name -> Diagnostic? in
      let recovery = subject.configuration.text("resources.system.\(name).recovery")
      guard let recovery, recovery.value == "reboot" || recovery.value == "shutdown" else {
        return nil
      }
      return finding(
        at: recovery.range, "recovery \"\(recovery.value)\" acts on the host at once")
    }
  }
}
