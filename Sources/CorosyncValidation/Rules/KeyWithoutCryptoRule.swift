public import CorosyncDiagnostics
import CorosyncModel

/// Finds a key for traffic that is not protected.
public enum KeyWithoutCryptoRule: Rule {
  public static let ids: [RuleID] = ["key-without-crypto"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A keyfile, key or crypto_model where traffic is neither encrypted nor authenticated.",
    why: "The key is not even read: the traffic is open, though the file looks as if it were not.",
    example: Example.with {
      $0.setTotem("crypto_cipher", nil)
      $0.setTotem("crypto_hash", nil)
      $0.totem.append("keyfile: /etc/corosync/authkey")
    },
    fix: "Write crypto_cipher: aes256 and crypto_hash: sha256, or remove the key.",
    source: "totemconfig.c totem_config_keyread")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let crypto = subject.configuration.totem.crypto
    guard subject.transport == .knet, !crypto.isOn,
      let place = crypto.keyFile ?? crypto.key ?? crypto.model
    else { return [] }
    return [
      finding(
        at: place.range,
        "this has no effect: traffic is neither encrypted nor authenticated; write "
          + "\"crypto_cipher: "
          + "aes256\" and \"crypto_hash: sha256\"")
    ]
  }
}
