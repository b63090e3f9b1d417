public import CorosyncDiagnostics
import CorosyncModel

/// Finds encryption without authentication.
public enum CipherWithoutHashRule: Rule {
  public static let ids: [RuleID] = ["cipher-without-hash"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A crypto_cipher while crypto_hash is none.",
    why: "The daemon refuses the file, at start and at a reload.",
    example: Example.with { $0.setTotem("crypto_hash", nil) },
    fix: "Write crypto_hash: sha256.",
    source: "totemconfig.c totem_get_crypto")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let crypto = configuration.totem.crypto
    guard crypto.effectiveCipher != "none", crypto.effectiveHash == "none" else { return [] }
    let range = crypto.hash?.range ?? crypto.cipher?.range ?? 0..<0
    return [
      finding(
        at: range,
        "cipher \"\(escaped(crypto.effectiveCipher))\" needs a hash; write \"crypto_hash: sha256\"",
        fixIts: configuration.setting(
          "totem.crypto_hash", to: "sha256", isSafe: false, "use hash sha256"))
    ]
  }
}
