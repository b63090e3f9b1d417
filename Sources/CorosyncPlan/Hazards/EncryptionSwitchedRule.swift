import CorosyncModel

/// Encryption and authentication switched on or off.
///
/// The daemons take it live; until all have, and where a node does not, packets pass in the clear
/// or are not understood. Source: the daemon's `totemknet_crypto_set` and its reconfiguration
/// phases.
public enum EncryptionSwitchedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["encryption-switched-on", "encryption-switched-off"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let (before, after) = (subject.old.totem.crypto, subject.new.totem.crypto)
    guard before.isOn != after.isOn else { return [] }
    let range = (after.cipher ?? after.hash ?? after.secauth)?.range
    if after.isOn {
      return [
        Hazard(
          "encryption-switched-on", .accepted,
          "encryption is switched on; a node that is away now or lacks the key is cut off from the "
            + "others",
          advice: "make sure that every node is joined and has the same key file, then force it",
          at: range)
      ]
    }
    return [
      Hazard(
        "encryption-switched-off", .accepted,
        "encryption is switched off; everyone on the network can read and forge what the nodes say, "
          + "and a node that is away now is cut off from the others",
        advice: "keep crypto_cipher and crypto_hash", at: range)
    ]
  }
}
