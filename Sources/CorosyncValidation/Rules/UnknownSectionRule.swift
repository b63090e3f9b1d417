public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds sections that corosync does not know.
public enum UnknownSectionRule: Rule {
  public static let ids: [RuleID] = ["unknown-section"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A section that no part of corosync reads.",
    why:
      "The daemon stores its keys as text and never looks at them. Names differ by case: Totem is "
      + "not totem.",
    example: Example.tail("qourum {", "  two_node: 1", "}"),
    fix:
      "Write the name as corosync.conf(5) has it, put the section where it belongs, or remove it.",
    source: "corosync.conf(5); coroparse.c main_config_parser_cb")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let document = subject.configuration.document
    let paths = subject.sectionPaths
    let places = KeyPlaces(subject)
    return document.sections.indices.dropFirst().compactMap { index in
      let section = document.sections[index]
      let path = paths[index]
      if section.name.lowerBound == 0, document.startsWithByteOrderMark { return nil }
      guard Catalogue.section(path) == nil, !Reserved.contains(path),
        let parent = section.parent, Catalogue.section(paths[parent]) != nil,
        !path.hasPrefix("resources.process."), Opening(section, of: document).swallowed == nil
      else { return nil }
      let near = proposals(for: path)
      let proposal = near.isEmpty ? "remove it" : "did you mean \(quoted(near))?"
      return finding(
        at: section.name, "section \"\(escaped(path))\" is unknown; \(proposal)",
        fixIts: near.first.map { fixIts($0, path, section.name, places, subject) } ?? [])
    }
  }

  private static func proposals(for path: String) -> [String] {
    // The section around it is not what was meant.
    let near = Catalogue.nearestSections(to: path).filter { !path.hasPrefix("\($0).") }
    if !near.isEmpty { return near }
    // The right name in the wrong place.
    let name = path.split(separator: ".").last.map(String.init) ?? path
    return Catalogue.sections.map(\.name).filter { home in
      home != path && (home == name || home.hasSuffix(".\(name)"))
    }
  }

  /// A repair where only the last name is wrong, and none of the section's keys is elsewhere.
  private static func fixIts(
    _ near: String, _ path: String, _ range: Range<Int>, _ places: KeyPlaces,
    _ subject: RuleSubject
  ) -> [Diagnostic.FixIt] {
    let inner = subject.keys.filter { $0.path == path || $0.path.hasPrefix("\(path).") }
    if inner.contains(where: { places.has(near + $0.fullPath.dropFirst(path.count)) }) { return [] }
    let (right, wrong) = (near.split(separator: "."), path.split(separator: "."))
    guard right.dropLast() == wrong.dropLast(), let name = right.last else { return [] }
    return [
      subject.configuration.document.replace(
        range, with: String(name), isSafe: false, "rename the section to \"\(name)\"")
    ]
  }
}
