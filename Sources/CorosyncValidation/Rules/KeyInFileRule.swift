public import CorosyncDiagnostics
import CorosyncModel

/// Finds the cluster's secret in the file.
public enum KeyInFileRule: Rule {
  public static let ids: [RuleID] = ["key-in-file"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A totem.key.",
    why: "The secret is in every copy of the file, in repositories and backups, and every program "
      + "that may use the daemon's map can read it.",
    example: Example.totem("key: \(String(repeating: "0123456789", count: 13))"),
    fix: "Make a key file with corosync-keygen, and remove the key.",
    source: "corosync.conf(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let crypto = subject.configuration.totem.crypto
    guard let key = crypto.key, crypto.isOn, KeyTooShortRule.check(subject).isEmpty else {
      return []
    }
    return [
      finding(
        at: key.range, "the secret is readable in every copy of the file; use a key file")
    ]
  }
}
