public import CorosyncDiagnostics
import CorosyncModel
public import CorosyncSyntax

/// Finds the lines that the daemon's reader refuses.
public enum SyntaxRule: Rule {
  public static let ids = SyntaxProblem.Kind.allCases.map { id(of: $0) }
  public static let stage = RuleStage.parse
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "Lines that the daemon's reader refuses.",
    why:
      "The daemon stops at the first of them: it does not start, and a reload is refused and "
      + "leaves the flag config.totemconfig_reload_in_progress set until the next good one.",
    example: Example.tail("to be done"),
    fix: "Write one \"key: value\", one \"section {\", one \"}\" or one \"# comment\" a line.",
    source: "coroparse.c parse_section")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    findings(in: subject.configuration.document)
  }

  /// The findings about a file alone, which may be one of `uidgid.d`.
  public static func findings(in document: Document) -> [Diagnostic] {
    document.problems.map {
      Diagnostic(id(of: $0.kind), .error, at: $0.range, message(for: $0, in: document))
    }
  }

  /// The rule's name for a kind of refusal.
  public static func id(of kind: SyntaxProblem.Kind) -> RuleID {
    switch kind {
    case .lineTooLong: "line-too-long"
    case .sectionNameMissing: "section-name-missing"
    case .extraAfterOpen: "text-after-opening-brace"
    case .sectionPathTooLong: "section-path-too-long"
    case .keyEmpty: "key-name-missing"
    case .keyPathTooLong: "key-path-too-long"
    case .extraAroundClose: "text-around-closing-brace"
    case .unexpectedClose: "unexpected-closing-brace"
    case .notAStatement: "not-a-statement"
    case .missingClose: "section-not-closed"
    }
  }

  private static func message(for problem: SyntaxProblem, in document: Document) -> String {
    let found = excerpt(problem.range, of: document)
    return switch problem.kind {
    case .lineTooLong: lineTooLong(problem, in: document)
    case .sectionNameMissing: "a section has no name; write one before \"{\""
    case .extraAfterOpen:
      "\(found) stands behind \"{\"; \"{\" must be the last thing on its line, "
        + "also where a value or comment contains it"
    case .sectionPathTooLong:
      "the names of section \(found) and those around it come to more than 254 bytes"
    case .keyEmpty: "a key has no name; write one before \":\""
    case .keyPathTooLong:
      "the names of key \(found) and the sections around it come to more than 254 bytes"
    case .extraAroundClose: "\"}\" must stand alone on its line, not in \(found)"
    case .unexpectedClose: "\"}\" closes nothing; remove it, or open its section above"
    case .notAStatement:
      "\(found) is no \"key: value\", no \"section {\" and no \"}\"; "
        + "complete it, or make it a comment with \"#\""
    case .missingClose: "section \(found) is never closed; add \"}\" where it ends"
    }
  }

  private static func lineTooLong(_ problem: SyntaxProblem, in document: Document) -> String {
    let line = document.lines[problem.line].content
    if document[line].contains(0) {
      return "the line contains a NUL byte, which hides its end from corosync; remove the byte"
    }
    // The daemon counts the CR of a line end.
    let range = document.lines[problem.line].range
    let count = range.count - (document[range].last == UInt8(ascii: "\n") ? 1 : 0)
    return "the line has \(count) bytes, and corosync reads 510 (comments count too); "
      + "make it shorter"
  }

  private static func excerpt(_ range: Range<Int>, of document: Document) -> String {
    let bytes = document[range]
    let text = escaped(bytes.prefix(40))
    return "\"\(text)\(bytes.count > 40 ? "…" : "")\""
  }
}
