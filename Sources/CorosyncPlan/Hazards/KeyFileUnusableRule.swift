import CorosyncDiagnostics
import CorosyncModel

/// A key file that is not there, can't be read or is too short.
///
/// The daemon reads it again at every reload, and refuses the reload. Source: the daemon's
/// `totem_config_keyread`.
public enum KeyFileUnusableRule: HazardRule {
  public static let ids: [Hazard.ID] = ["key-file-unusable"]

  /// The bytes that a key needs.
  private static let minimum = 128

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    guard subject.new.totem.crypto.isOn, let file = subject.host?.keyFile else { return [] }
    let fault: String
    switch file.content {
    case .unreadable(let reason): fault = "can't be read (\(escaped(reason)))"
    case .bytes(let count) where count < minimum:
      fault = "has \(count) bytes, and corosync needs \(minimum)"
    case .bytes: return []
    }
    return [
      Hazard(
        "key-file-unusable", .refusedByReload,
        "the key file \"\(escaped(file.path))\" \(fault); a reload reads it and is refused",
        advice: "put the same key file on every node first; corosync-keygen makes one",
        at: subject.new.totem.crypto.keyFile?.range)
    ]
  }
}
