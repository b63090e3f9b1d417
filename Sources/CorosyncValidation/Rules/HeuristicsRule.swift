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
    finds: "Heuristics that are on without a command or with more than 32, and commands that "
      + "corosync-qdevice ignores: a name with a dot, or quotation marks that do not match.",
    why: "The device votes without looking at what the commands were to tell.",
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
    let bad = commands.filter { $0.name.contains(".") || !isBalanced(document[$0.valueRange]) }
    let ignored = bad.map {
      finding(
        at: $0.name.contains(".") ? $0.nameRange : $0.valueRange,
        "corosync-qdevice ignores this command: "
          + ($0.name.contains(".") ? "its name has a dot" : "its quotation marks do not match"))
    }
    if commands.count == bad.count {
      return ignored + [finding(at: mode.range, "there is no command \"exec_NAME\" to run")]
    }
    if commands.count - bad.count > limit {
      return ignored + [
        finding(
          at: mode.range, "\(commands.count) commands are more than \(limit), so none is run")
      ]
    }
    return ignored
  }

  /// Whether every quotation mark of a command has its partner.
  private static func isBalanced(_ command: ArraySlice<UInt8>) -> Bool {
    var open: UInt8?
    var isEscaped = false
    for byte in command {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), open != UInt8(ascii: "'") {
        isEscaped = true
      } else if byte == open {
        open = nil
      } else if open == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        open = byte
      }
    }
    return open == nil && !isEscaped
  }
}
