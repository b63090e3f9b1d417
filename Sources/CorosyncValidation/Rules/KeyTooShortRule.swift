public import CorosyncDiagnostics
import CorosyncModel

/// Finds keys that are too short, and paths of keys that are empty.
public enum KeyTooShortRule: Rule {
  public static let ids: [RuleID] = ["key-too-short"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A totem.key of fewer than 127 bytes, or an empty keyfile, where traffic is protected.",
    why: "The daemon refuses the file, at start and at a reload.",
    example: Example.totem("keyfile:"),
    fix: "Make a key with corosync-keygen, and name its file with keyfile.",
    source: "totemconfig.c totem_config_keyread")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let crypto = subject.configuration.totem.crypto
    guard crypto.isOn else { return [] }
    if let file = crypto.keyFile {
      if !file.value.isEmpty { return [] }
      return [
        finding(at: file.range, "the path of the key file is empty; write it, or remove the key")
      ]
    }
    guard let key = crypto.key, key.range.count < minimum else { return [] }
    return [
      finding(
        at: key.range,
        "the key has \(key.range.count) bytes, and corosync needs \(minimum) or more; make a key "
          + "file with corosync-keygen")
    ]
  }

  private static var minimum: Int {
    guard
      case .text(let bytes, _) = Catalogue.key("key", inSection: "totem")?.constraints.first?.values
    else { return 0 }
    return bytes
  }
}
