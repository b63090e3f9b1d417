public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds sections of openais and corosync 1.x.
public enum RetiredSectionRule: Rule {
  public static let ids: [RuleID] = ["retired-section"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A section that only openais or corosync 1.x and 2.x read, such as service and aisexec.",
    why: "The daemon stores its keys as text and never looks at them. Pacemaker is not started by "
      + "corosync any more.",
    example: Example.tail("service {", "  name: pacemaker", "  ver: 1", "}"),
    fix: "Remove the section.",
    source: "corosync.conf(5) of 1.4")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let document = subject.configuration.document
    return document.sections.indices.dropFirst().compactMap { index in
      guard let section = Catalogue.section(subject.sectionPaths[index]), section.isLegacy,
        let open = document.sections[index].openLine
      else { return nil }
      let close = document.sections[index].closeLine
      let fixIts = close.map { close in
        Diagnostic.FixIt(
          "remove the section", isSafe: true, changesMap: true,
          edits: (open...close).map(document.removal(ofLine:)))
      }
      return finding(
        at: document.sections[index].name,
        "section \"\(section.name)\" is a leftover of an old release; remove it",
        fixIts: fixIts.map { [$0] } ?? [])
    }
  }
}
