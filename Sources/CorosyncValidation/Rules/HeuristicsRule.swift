import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds heuristics that do not run.
public enum HeuristicsRule: Rule {
  public static let ids: [RuleID] = ["heuristics-without-command"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "Heuristics that are on without a command or with more than 32, commands that "
      + "corosync-qdevice ignores since their name has a dot, and commands that it takes apart "
      + "otherwise than a shell does: it knows no ' and no PATH.",
    why: "The device votes without looking at what the commands were to tell, or always as if they "
      + "had failed.",
    example: Example.with {
      $0.device = ["model: net"]
      $0.net = ["host: qnetd.example.org", "algorithm: lms"]
      $0.heuristics = ["mode: on"]
    },
    fix: "Write a key exec_NAME with a command.",
    source: "corosync-qdevice qdevice-instance.c")

  private static let section = "quorum.device.heuristics"
  private static let limit = 32

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard configuration.quorum.device?.model.value == "net",
      let mode = configuration.text("quorum.device.heuristics.mode"),
      ["on", "sync", "yes", "1"].contains(mode.value.lowercased())
    else { return [] }
    let commands = subject.keys.filter { $0.path == section && $0.name.hasPrefix("exec_") }
    let document = configuration.document
    let ignored = commands.filter { $0.name.contains(".") }
    let findings = commands.compactMap { command -> Diagnostic? in
      if command.name.contains(".") {
        return finding(
          at: command.nameRange, "corosync-qdevice ignores this command: its name has a dot")
      }
      return HeuristicsCommand(document[command.valueRange]).flaw.map {
        finding(at: command.valueRange, "this command can't be what is meant: \($0)")
      }
    }
    if commands.count == ignored.count {
      return findings + [finding(at: mode.range, "there is no command \"exec_NAME\" to run")]
    }
    if commands.count - ignored.count > limit {
      return findings + [
        finding(
          at: mode.range,
          "\(commands.count - ignored.count) commands are more than \(limit), so none is run")
      ]
    }
    return findings
  }
}
