public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds hashes that are broken.
public enum WeakHashRule: Rule {
  public static let ids: [RuleID] = ["hash-weak"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "crypto_hash md5 or sha1.",
    why: "Both are broken as hashes; systems with strict rules for cryptography refuse them.",
    example: Example.with { $0.setTotem("crypto_hash", "sha1") },
    fix: "Write sha256.",
    source: "corosync.conf(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard subject.transport == .knet, let hash = subject.configuration.totem.crypto.hash,
      hash.value == "md5" || hash.value == "sha1"
    else { return [] }
    return [
      finding(
        at: hash.range, "hash \"\(hash.value)\" is weak; write \"sha256\"",
        fixIts: [
          subject.configuration.document.replace(hash.range, with: "sha256", isSafe: false)
        ])
    ]
  }
}
