public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds several sections `interface` for one link.
public enum RepeatedInterfaceRule: Rule {
  public static let ids: [RuleID] = ["interface-repeated"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds:
      "A second section interface for a link, in most cases because linknumber is missing or is "
      + "written ringnumber as in 2.x.",
    why: "Without linknumber a section is about link 0; the daemon merges the sections.",
    example: Example.with { $0.interfaces = [["linknumber: 0"], ["mcastport: 5410"]] },
    fix: "Write linknumber in every section.",
    source: "coroparse.c main_config_parser_cb")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let document = subject.configuration.document
    return subject.configuration.projection.interfaceSections.flatMap { link, sections in
      sections.dropFirst().filter { $0 != sections[0] }.map { section in
        finding(
          at: document.sections[section].name,
          "another section is about link \(link) too; write \"linknumber\" in every section",
          notes: [Diagnostic.Note(at: document.sections[sections[0]].name, "the first one")])
      }
    }
  }
}
