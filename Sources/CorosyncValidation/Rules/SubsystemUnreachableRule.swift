public import CorosyncDiagnostics
import CorosyncModel

/// Finds log subsystems whose settings are never read.
public enum SubsystemUnreachableRule: Rule {
  public static let ids: [RuleID] = ["subsystem-unreachable"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A subsys that is empty or has a dot.",
    why: "The daemon does not find the settings in its map: they have no effect, and wrong values "
      + "among them are not noticed.",
    example: Example.tail(
      "logging {", "  logger_subsys {", "    subsys: a.b", "    debug: on", "  }", "}"),
    fix: "Write the name of a subsystem, such as TOTEM or QUORUM.",
    source: "logconfig.c corosync_main_config_read_logging")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    Logger.names(in: subject.configuration.projection).filter { !$0.isReachable }.map {
      finding(
        at: $0.range,
        "settings of subsystem \"\(escaped($0.name))\" are not read: the name must not be empty or "
          + "have a dot")
    }
  }
}
