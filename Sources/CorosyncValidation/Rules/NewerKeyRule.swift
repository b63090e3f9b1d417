public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds keys that the release does not know yet.
public enum NewerKeyRule: Rule {
  public static let ids: [RuleID] = ["key-newer-than-release"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A key that only later releases than the one asked for read.",
    why: "The older daemon stores the key as text and never looks at it.",
    example: Example.totem("ip_dscp: ef"),
    fix: "Remove the key, or update corosync.",
    source: "corosync.conf(5) of the releases")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.keys.compactMap { key in
      guard let known = Catalogue.key(key.name, inSection: key.path), !known.isWildcard,
        let since = known.since.last, since > subject.release, !key.path.hasPrefix("quorum.device.")
      else { return nil }
      return finding(
        at: key.nameRange,
        "key \"\(escaped(key.name))\" is known from release \(since) on; this is for "
          + "\(subject.release)")
    }
  }
}
