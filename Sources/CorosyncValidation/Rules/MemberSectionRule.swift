public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds sections `member`.
public enum MemberSectionRule: Rule {
  public static let ids: [RuleID] = ["member-section"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A section member in a section interface.",
    why: "It was the list of nodes before there was one. The daemon ignores it beside a node list, "
      + "with a warning at its start, and from corosync 3 on does not start without a node list.",
    example: Example.with { $0.interfaces = [["member {", "  memberaddr: 10.0.0.1", "}"]] },
    fix: "Remove the section; write the nodes into nodelist.",
    source: "totemconfig.c get_interface_params")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let document = subject.configuration.document
    let sections = subject.configuration.index.sections("totem.interface.member")
    return sections.prefix(1).compactMap { index in
      let section = document.sections[index]
      guard let open = section.openLine else { return nil }
      let isOne = sections.count == 1
      let fixIts = section.closeLine.flatMap { close in
        isOne
          ? [
            Diagnostic.FixIt(
              "remove the section", isSafe: false, changesMap: true,
              edits: (open...close).map(document.removal(ofLine:)))
          ] : nil
      }
      return finding(
        at: section.name,
        "sections \"member\" (\(sections.count)) are deprecated: addresses stand in the node list",
        fixIts: fixIts ?? [])
    }
  }
}
