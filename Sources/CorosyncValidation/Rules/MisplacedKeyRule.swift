public import CorosyncDiagnostics
import CorosyncModel

/// Finds keys that belong to another section.
public enum MisplacedKeyRule: Rule {
  public static let ids: [RuleID] = ["misplaced-key"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A key that corosync reads in another section than the one it stands in.",
    why: "The daemon stores the key as text under the wrong name and never looks at it, so the "
      + "setting has no effect.",
    example: Example.totem("two_node: 0"),
    fix: "Move the line to the section that the message names.",
    source: "corosync.conf(5); coroparse.c main_config_parser_cb")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.keys.filter { $0.isUnknown && !$0.isInFreeSection }.compactMap { key in
      guard let homes = homes(of: key) else { return nil }
      return finding(
        at: key.nameRange,
        "key \"\(escaped(key.name))\" has no effect in section \"\(escaped(key.path))\"; "
          + "it belongs to section \(quoted(homes))")
    }
  }

  /// The sections that a key belongs to; nil where it belongs to none, or its name is common.
  static func homes(of key: FileKey) -> [String]? {
    if key.isInFreeSection { return nil }
    guard let homes = sections[key.name] ?? (isAddress(key.name) ? ["nodelist.node"] : nil),
      !homes.contains(key.path)
    else { return nil }
    // A part of the name of a key of this section is meant for that, not for a section far away.
    let isNear = homes.contains { $0.hasPrefix(key.path + ".") || key.path.hasPrefix($0 + ".") }
    return isNear || key.longerNames.isEmpty ? homes : nil
  }

  private static func isAddress(_ name: String) -> Bool {
    Catalogue.key(name, inSection: "nodelist.node")?.name == "ringX_addr"
  }

  /// The sections of each key's name; names of more than two sections say nothing.
  private static let sections: [String: [String]] = Dictionary(
    grouping: Catalogue.keys.filter {
      !$0.isWildcard && !$0.isLegacy && $0.origin == .file && !$0.section.isEmpty
    }, by: \.name
  ).mapValues { keys in
    let lasting = keys.filter { $0.retirement == nil }
    return (lasting.isEmpty ? keys : lasting).map(\.section)
  }.filter { $0.value.count <= 2 }
}
