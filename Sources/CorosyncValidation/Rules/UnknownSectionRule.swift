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
    let unknown = document.sections.indices.dropFirst().filter { index in
      let section = document.sections[index]
      if section.name.lowerBound == 0, document.startsWithByteOrderMark { return false }
      guard Catalogue.section(paths[index]) == nil, !Reserved.contains(paths[index]),
        let parent = section.parent, Catalogue.section(paths[parent]) != nil
      else { return false }
      return !paths[index].hasPrefix("resources.process.")
        && Opening(section, of: document).swallowed == nil
    }
    if unknown.isEmpty { return [] }
    let taken = takenPaths(subject)
    return unknown.map { index in
      let (name, path) = (document.sections[index].name, paths[index])
      let near = proposals(for: path)
      let proposal = near.isEmpty ? "remove it" : "did you mean \(quoted(near))?"
      return finding(
        at: name, "section \"\(escaped(path))\" is unknown; \(proposal)",
        fixIts: taken.contains(path)
          ? [] : near.first.map { fixIts($0, path, name, document) } ?? [])
    }
  }

  /// The unknown sections with keys that would stand twice under the name that was meant.
  private static func takenPaths(_ subject: RuleSubject) -> Set<String> {
    let paths = subject.sectionPaths
    // For each section the unknown one that it is in or is; none where all around it are known.
    var unknown: [String?] = []
    for (path, section) in zip(paths, subject.configuration.document.sections) {
      let outer = section.parent.flatMap { unknown[$0] }
      unknown.append(outer ?? (Catalogue.section(path) == nil ? path : nil))
    }
    let places = KeyPlaces(subject)
    let keys = Dictionary(grouping: subject.keys) { unknown[$0.section] }
    return Set(
      keys.compactMap { path, keys in
        guard let path, let near = proposals(for: path).first,
          keys.contains(where: { places.has(near + $0.fullPath.dropFirst(path.count)) })
        else { return nil }
        return path
      })
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

  /// A repair where only the last name is wrong.
  private static func fixIts(
    _ near: String, _ path: String, _ range: Range<Int>, _ document: Document
  ) -> [Diagnostic.FixIt] {
    let (right, wrong) = (near.split(separator: "."), path.split(separator: "."))
    guard right.dropLast() == wrong.dropLast(), let name = right.last else { return [] }
    return [
      document.replace(
        range, with: String(name), isSafe: false, "rename the section to \"\(name)\"")
    ]
  }
}
