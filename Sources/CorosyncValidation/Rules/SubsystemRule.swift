public import CorosyncDiagnostics
import CorosyncModel

/// Finds names of log subsystems that the daemon refuses.
public enum SubsystemRule: Rule {
  public static let ids: [RuleID] = ["subsystem-refused"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A subsys of 64 bytes or more, and more subsystems than the daemon has room for.",
    why: "The daemon does not start. It has room for 32 names, 15 of which it takes itself.",
    example: Example.tail(
      "logging {", "  logger_subsys {", "    subsys: \(String(repeating: "LONG", count: 16))",
      "  }", "}"),
    fix: "Write a shorter name, or fewer sections.",
    source: "logconfig.c corosync_main_config_set; logsys.c _logsys_subsys_create")

  /// The names that the daemon has taken when it reads the file.
  private static let ownNames: Set<String> = [
    "MAIN", "APIDEF", "CFG", "CMAP", "CPG", "MON", "PLOAD", "QB", "QUORUM", "SERV", "STATS", "SYNC",
    "VOTEQ", "WD", "YKD",
  ]
  private static let room = 32

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let names = Logger.names(in: subject.configuration.projection).filter(\.isReachable)
    let new = names.filter { !ownNames.contains($0.name) }
    let long = names.filter { $0.name.utf8.count >= 64 }.map {
      finding(
        at: $0.range, "the name of the subsystem has \($0.name.utf8.count) bytes, 63 is the most")
    }
    let extra = new.dropFirst(room - ownNames.count).prefix(1).map {
      finding(
        at: $0.range,
        "there are \(new.count) new subsystems, and corosync has room for \(room - ownNames.count)")
    }
    return long + extra
  }
}
