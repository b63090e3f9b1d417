import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds keys written with dots where a section is meant.
public enum DottedKeyRule: Rule {
  public static let ids: [RuleID] = ["dotted-key"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A key written with the names of its sections, as in totem.token: 5000, or as the "
      + "daemon's map has it, as in totem.interface.0.mcastport: 5410.",
    why: "The daemon stores the value as text, without the checks and the type of the section, and "
      + "its reader does not find a number.",
    example: Example.tail("totem.token: 5000"),
    fix: "Write the key in its section.",
    source: "coroparse.c main_config_parser_cb")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.keys.compactMap { key in
      guard key.name.contains("."), !key.isReserved, !key.isInFreeSection,
        let (name, section) = meaning(of: key.fullPath)
      else { return nil }
      return finding(
        at: key.nameRange,
        "a key with a dot is not the key of a section; write \"\(escaped(name))\" in section "
          + "\"\(escaped(section))\"")
    }
  }

  /// The key of the file that a path means, as the file or as the daemon's map has it; nil for
  /// none.
  private static func meaning(of path: String) -> (name: String, section: String)? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let name = String(path[path.index(after: dot)...])
    let section = String(path[..<dot])
    if let meant = Catalogue.key(name, inSection: section), !meant.isWildcard {
      return (name, section)
    }
    guard let meant = CmapKey(path).flatMap({ Catalogue.key(for: $0) }), !meant.isWildcard else {
      return nil
    }
    return (name, meant.section)
  }
}
