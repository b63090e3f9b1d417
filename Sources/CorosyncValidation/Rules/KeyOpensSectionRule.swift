public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds lines that look like a key and open a section.
public enum KeyOpensSectionRule: Rule {
  public static let ids: [RuleID] = ["key-opens-section"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A line of the form \"key: value {\".",
    why:
      "Wherever a line has a \"{\" it opens a section; the key is lost, and the section has an odd "
      + "name.",
    example: Example.totem("token: 5000 {", "}"),
    fix: "Remove the brace, or the value.",
    source: "coroparse.c parse_section")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let document = subject.configuration.document
    return document.sections.dropFirst().compactMap { section in
      Opening(section, of: document).swallowed.map {
        finding(
          at: $0,
          "\"\(escaped(document[$0].prefix(40)))\" is taken for the name of a section, not for "
            + "a key"
        )
      }
    }
  }
}
