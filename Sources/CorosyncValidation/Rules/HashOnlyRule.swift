public import CorosyncDiagnostics
import CorosyncModel

/// Finds traffic that is authenticated and readable.
public enum HashOnlyRule: Rule {
  public static let ids: [RuleID] = ["traffic-readable"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A crypto_hash without a crypto_cipher.",
    why: "Nobody can forge the traffic, but everybody on the network can read it.",
    example: Example.with { $0.setTotem("crypto_cipher", "none") },
    fix: "Write crypto_cipher: aes256.",
    source: "corosync.conf(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let crypto = subject.configuration.totem.crypto
    guard subject.transport == .knet, crypto.effectiveCipher == "none",
      crypto.effectiveHash != "none", let place = crypto.cipher ?? crypto.hash
    else { return [] }
    return [
      finding(at: place.range, "the traffic is not encrypted; write \"crypto_cipher: aes256\"")
    ]
  }
}
