public import CorosyncDiagnostics
import CorosyncModel

/// Finds encryption with a transport that has none.
public enum CryptoTransportRule: Rule {
  public static let ids: [RuleID] = ["crypto-without-knet"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "Encryption or authentication with udp or udpu.",
    why: "The daemon does not start. From corosync 3 on only knet protects the traffic.",
    example: Example.with { $0.setTotem("transport", "udpu") },
    fix: "Use transport knet.",
    source: "totemconfig.c totem_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let totem = subject.configuration.totem
    guard let transport = subject.transport, transport != .knet, totem.crypto.isOn else {
      return []
    }
    let place = totem.crypto.cipher ?? totem.crypto.hash ?? totem.crypto.secauth
    return [
      finding(
        at: place?.range ?? 0..<0,
        "transport \"\(transport.rawValue)\" can't be encrypted or authenticated; use knet",
        notes: totem.transportName.map {
          [Diagnostic.Note(at: $0.range, "the transport is chosen here")]
        } ?? [])
    ]
  }
}
