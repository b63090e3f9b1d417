public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds comments behind values.
public enum InlineCommentRule: Rule {
  public static let ids: [RuleID] = ["inline-comment"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A # behind a value, or in place of one, with a blank before it.",
    why: "corosync has comments only on lines of their own: the text is part of the value. Proxmox "
      + "VE cuts it off, and so reads another value.",
    example: Example.with { $0.setTotem("cluster_name", "example # the first one") },
    fix: "Write the comment on a line of its own.",
    source: "coroparse.c parse_section; PVE::Corosync")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let document = subject.configuration.document
    return subject.keys.compactMap { key in
      guard let start = comment(in: key.valueRange, of: document),
        !key.name.hasPrefix("exec_")
      else { return nil }
      return finding(
        at: start..<key.valueRange.upperBound,
        "\"#\" starts no comment here: the text is part of the value; write it on its own line",
        // What stands behind a secret may be a part of it, and is not to be shown.
        fixIts: key.isSecret ? [] : [repair(key, start, document)])
    }
  }

  /// Where a `#` behind a blank starts; the colon is before the value.
  private static func comment(in range: Range<Int>, of document: Document) -> Int? {
    range.first {
      document.bytes[$0] == UInt8(ascii: "#")
        && (document.bytes[$0 - 1] == UInt8(ascii: " ")
          || document.bytes[$0 - 1] == UInt8(ascii: "\t"))
    }
  }

  /// Moves the comment to the line above.
  private static func repair(
    _ key: FileKey, _ start: Int, _ document: Document
  ) -> Diagnostic.FixIt {
    let line = document.lines[key.line]
    let indent = document[line.range.lowerBound..<line.name.lowerBound]
    let end = document[line.contentEnd..<line.range.upperBound]
    var keep = start
    while keep > key.valueRange.lowerBound,
      [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(document.bytes[keep - 1])
    {
      keep -= 1
    }
    let lineEnd = end.isEmpty ? [UInt8(ascii: "\n")] : Array(end)
    return Diagnostic.FixIt(
      "move the comment to its own line", isSafe: false, changesMap: true,
      edits: [
        .insert(
          indent + document[start..<key.valueRange.upperBound] + lineEnd, at: line.range.lowerBound),
        .remove(keep..<key.valueRange.upperBound),
      ])
  }
}
