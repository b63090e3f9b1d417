public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds values whose last character 3.1.8 and later cut.
public enum ValueCutRule: Rule {
  public static let ids: [RuleID] = ["value-cut"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A name or value whose last character ends with the byte A0 in UTF-8, such as à, Š or a "
      + "no-break space.",
    why: "Releases from 3.1.8 on take that byte for a blank and remove it, which leaves half a "
      + "character; older ones keep it.",
    example: Example.with { $0.setTotem("cluster_name", "voil\u{E0}") },
    fix: "End the value with another character.",
    source: "coroparse.c remove_whitespace")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let document = subject.configuration.document
    return subject.keys.compactMap { key in
      let end = key.valueRange.upperBound
      let isCut =
        end < document.lines[key.line].contentEnd && document.bytes[end] == 0xA0
        && end > key.valueRange.lowerBound && document.bytes[end - 1] >= 0xC2
      guard document[key.valueRange].last == 0xA0 && key.valueRange.count > 1 || isCut else {
        return nil
      }
      return finding(
        at: key.valueRange, "corosync 3.1.8 and later cut the last character of this value")
    }
  }
}
