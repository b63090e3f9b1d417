import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a `system.priority` that the daemon can't use.
public enum SystemPriorityRule: Rule {
  public static let ids: [RuleID] = ["priority-invalid"]
  public static let stage = RuleStage.start
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A system.priority that is neither a whole number nor max or min.",
    why: "corosync -t passes, and the daemon ends at its start with exit status 8.",
    example: Example.tail("system {", "  priority: high", "}"),
    fix: "Write max, min or a number from -20 to 19.",
    source: "main.c main")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let priority = subject.configuration.text("system.priority"), !priority.value.isEmpty,
      let values = Catalogue.key("priority", inSection: "system")?.meantValues(in: subject.release),
      values.contains(priority.value) == false
    else { return [] }
    return [
      finding(
        at: priority.range,
        "priority \"\(escaped(priority.value))\" is neither a whole number nor \"max\" or \"min\"")
    ]
  }
}
