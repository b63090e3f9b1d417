public import CorosyncDiagnostics
import CorosyncSyntax

extension SyntaxRule {
  public static func explanation(of id: RuleID) -> RuleExplanation {
    SyntaxProblem.Kind.allCases.first { self.id(of: $0) == id }.map { explanation(of: $0) }
      ?? explanation
  }

  private static func explanation(of kind: SyntaxProblem.Kind) -> RuleExplanation {
    switch kind {
    case .lineTooLong:
      explanation.about(
        "A line of more than 510 bytes, comments included, or one with a NUL byte.",
        fix: "Make the line shorter, or remove the byte.",
        example: Example.tail("# " + String(repeating: "-", count: 509)))
    case .sectionNameMissing:
      explanation.about(
        "An opening brace without a name before it.", fix: "Write the section's name before it.",
        example: Example.tail("{", "}"))
    case .extraAfterOpen:
      explanation.about(
        "Text behind an opening brace, also behind one in a value.",
        fix: "End the line with the brace, and write no brace in values.",
        example: Example.tail("logging { # to the journal", "  to_syslog: yes", "}"))
    case .sectionPathTooLong:
      explanation.about(
        "A section whose name comes to more than 254 bytes with those of the sections around it.",
        fix: "Write a shorter name.",
        example: Example.tail(String(repeating: "x", count: 255) + " {", "}"))
    case .keyEmpty:
      explanation.about(
        "A line that starts with a colon and has no blank behind it, from 3.1.10 on.",
        fix: "Write the key before the colon.",
        example: Example.tail("logging {", "  :yes", "}"))
    case .keyPathTooLong:
      explanation.about(
        "A key whose name comes to more than 254 bytes with those of the sections around it.",
        fix: "Write a shorter name.",
        example: Example.totem(String(repeating: "x", count: 255) + ": 1"))
    case .extraAroundClose, .unexpectedClose, .notAStatement, .missingClose:
      explanationOfBraces(kind)
    }
  }

  private static func explanationOfBraces(_ kind: SyntaxProblem.Kind) -> RuleExplanation {
    switch kind {
    case .extraAroundClose:
      explanation.about(
        "Text beside a closing brace.", fix: "Let the brace stand alone on its line.",
        example: Example.tail("logging {", "  to_syslog: yes", "} # logging"))
    case .unexpectedClose:
      explanation.about(
        "A closing brace that closes nothing.", fix: "Remove it, or open its section above.",
        example: Example.tail("}"))
    case .missingClose:
      explanation.about(
        "A section that is never closed.", fix: "Add a closing brace where the section ends.",
        example: Example.tail("logging {", "  to_syslog: yes"))
    default:
      explanation.about(
        "A line that is no key with a value, opens and closes no section, and is no comment.",
        example: Example.tail("to be done"))
    }
  }
}
