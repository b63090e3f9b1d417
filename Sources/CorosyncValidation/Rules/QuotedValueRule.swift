public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds values in quotes.
public enum QuotedValueRule: Rule {
  public static let ids: [RuleID] = ["quoted-value"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A value that starts and ends with a quotation mark.",
    why:
      "corosync knows no quotes: they are part of the value, and so of the cluster's name or the "
      + "path.",
    example: Example.with { $0.setTotem("cluster_name", "\"example\"") },
    fix: "Remove the quotation marks.",
    source: "coroparse.c parse_section")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let document = subject.configuration.document
    return subject.keys.compactMap { key in
      let value = document[key.valueRange]
      guard value.count >= 2, let first = value.first, first == value.last,
        first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), !key.name.hasPrefix("exec_")
      else { return nil }
      return finding(
        at: key.valueRange, "the quotation marks are part of the value; remove them",
        fixIts: [
          Diagnostic.FixIt(
            "remove the quotation marks", isSafe: false, changesMap: true,
            edits: [
              .remove(value.startIndex..<value.startIndex + 1),
              .remove(value.endIndex - 1..<value.endIndex),
            ])
        ])
    }
  }
}
