public import CorosyncDiagnostics
import CorosyncValidation

/// What a rule is about, for people and programs.
public struct RuleDescription: Sendable, Encodable {
  public let rule: String

  /// `error` or `warning`; nil where that depends on the finding.
  public let severity: String?

  /// `parse`, `test`, `start` or `reload`; nil where the daemon takes the file.
  public let daemon: String?
  public let finds: String
  public let why: String?
  public let example: String?
  public let fix: String?

  /// What repairs by `--fix` do to what the daemon loads: `none` where there is no repair, `keeps`
  /// or `changes`.
  public let repair: String
  public let source: String?

  /// The description of a rule; nil where there is no rule of this name.
  public init?(_ id: RuleID) {
    rule = id.rawValue
    if let found = RuleSet.rule(id) {
      let explanation = found.explanation(of: id)
      severity = found.severity.rawValue
      daemon = found.stage.daemonField
      finds = explanation.finds
      (why, example, fix) = (explanation.why, explanation.example, explanation.fix)
      source = explanation.source
      repair = found.repair.rawValue
    } else if id == LintRules.unusedSuppression {
      severity = "warning"
      finds = "A comment \"# corosync-edit: ignore RULE reason\" that suppresses nothing."
      why =
        "The fault is gone, or the comment stands at the wrong line or names a rule that does not "
        + "exist; the next fault of that kind would go unseen."
      fix = "Remove the comment, or put it right above the line of the finding."
      (daemon, example, source) = (nil, nil, nil)
      repair = RuleRepair.keepsMap.rawValue
    } else if let text = CrossFileRules.explanation(of: id) {
      severity = "warning"
      finds = text
      (daemon, why, example, fix, source) = (nil, nil, nil, nil, nil)
      repair = RuleRepair.byHand.rawValue
    } else {
      return nil
    }
  }

  /// All rules in their order.
  public static var all: [RuleDescription] { LintRules.ids.compactMap { RuleDescription($0) } }

  /// The description as lines of text.
  public var lines: [String] {
    let when = daemon.map { "; the daemon refuses such a file (\($0))" } ?? ""
    var lines = ["\(rule): \(severity ?? "warning")\(when)", "", finds]
    if let why { lines += ["", why] }
    if let example {
      lines += ["", "Example:"]
      lines += example.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map { "  \($0)" }
    }
    if let fix { lines += ["", "Fix: \(fix)"] }
    switch RuleRepair(rawValue: repair) {
    case .keepsMap: lines += ["", "Repair: lint --fix; the daemon loads what it loaded before."]
    case .changesMap: lines += ["", "Repair: lint --fix; it changes what the daemon loads."]
    case .byHand, nil: break
    }
    if let source { lines += ["", "Source: \(source)"] }
    return lines
  }
}
