public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a second section `nodelist`.
public enum RepeatedNodeListRule: Rule {
  public static let ids: [RuleID] = ["node-list-repeated"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A second section nodelist with nodes.",
    why: "The daemon starts to count the nodes anew: the first node of the second list is merged "
      + "into the first node of the first one, and so on.",
    example: Example.tail("nodelist {", "  node {", "    site: north", "  }", "}"),
    fix: "Put all nodes into one section.",
    source: "coroparse.c main_config_parser_cb")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let index = subject.configuration.index
    let document = subject.configuration.document
    let lists = index.sections("nodelist").filter { !index.children[$0].isEmpty }
    guard let first = lists.first else { return [] }
    return lists.dropFirst().map { list in
      finding(
        at: document.sections[list].name,
        "the nodes of a second list are merged into those of the first; put all into one",
        notes: [Diagnostic.Note(at: document.sections[first].name, "the first list")])
    }
  }
}
