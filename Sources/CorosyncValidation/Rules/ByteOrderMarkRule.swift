public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a byte order mark at the start of a file.
public enum ByteOrderMarkRule: Rule {
  public static let ids: [RuleID] = ["byte-order-mark"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A byte order mark at the start of the file, as some editors write it.",
    why:
      "For corosync it is part of the first name or makes a statement of a comment: a section "
      + "totem in the first line is another one then, its keys are refused, and what it was to "
      + "hold is missing.",
    example: Example.with { $0.head = ["\u{FEFF}notes {", "}"] },
    fix: "Save the file as UTF-8 without a byte order mark.",
    source: "coroparse.c parse_section")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let document = subject.configuration.document
    guard document.startsWithByteOrderMark else { return [] }
    return [
      finding(
        at: 0..<Document.byteOrderMark.count,
        "the file starts with a byte order mark, which makes the first line another one for "
          + "corosync; save it without")
    ]
  }
}

extension Document {
  fileprivate static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether the first name is not the one that it looks like.
  var startsWithByteOrderMark: Bool { bytes.starts(with: Self.byteOrderMark) }
}
