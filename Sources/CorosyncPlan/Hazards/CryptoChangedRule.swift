import CorosyncModel

/// Other encryption or authentication than before, or another key.
///
/// The daemons take it live, but a node that is away, refuses it or lacks the key is cut off.
/// Source: the daemon's `totemknet_crypto_set` and its reconfiguration phases.
public enum CryptoChangedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["crypto-changed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let (old, new) = (subject.old, subject.new)
    let (before, after) = (old.totem.crypto, new.totem.crypto)
    guard before.isOn, after.isOn,
      before.effectiveCipher != after.effectiveCipher || before.effectiveHash != after.effectiveHash
        || before.model?.value ?? "nss" != after.model?.value ?? "nss"
        || before.keyFile?.value != after.keyFile?.value || before.key?.value != after.key?.value
    else { return [] }
    return [
      Hazard(
        "crypto-changed", .accepted,
        "encryption changes; a node that is away now or has another key is cut off from the others",
        advice: "make sure that every node is joined and has the same key file, then force it",
        at: (after.cipher ?? after.hash ?? after.secauth)?.range)
    ]
  }
}
