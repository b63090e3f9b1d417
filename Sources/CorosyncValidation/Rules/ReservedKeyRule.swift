public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds keys that are the daemon's own or for clients of its map.
public enum ReservedKeyRule: Rule {
  public static let ids: [RuleID] = ["reserved-key"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A key that the daemon writes itself, or that only clients of its map can set.",
    why: "The daemon writes over it, or it has the wrong type there and is not read.",
    example: Example.tail("cfg {", "  shutdown_timeout: 5000", "}"),
    fix: "Remove the key; set it with corosync-cmapctl where that is meant.",
    source: "cmap_keys(7)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.keys.compactMap { key in
      let known = Catalogue.key(key.name, inSection: key.path)
      let isForOthers = known.map { $0.origin != .file && !$0.isWildcard } ?? false
      guard key.isReserved || isForOthers else { return nil }
      return finding(
        at: key.nameRange,
        "\"\(escaped(key.fullPath))\" is not for the file: corosync does not read it here; "
          + "remove it",
        fixIts: [
          subject.configuration.document.removeLine(key.line, isSafe: false, "remove the key")
        ])
    }
  }
}
