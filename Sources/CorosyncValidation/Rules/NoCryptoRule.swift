public import CorosyncDiagnostics
import CorosyncModel

/// Finds traffic that is not protected.
public enum NoCryptoRule: Rule {
  public static let ids: [RuleID] = ["traffic-unprotected"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds:
      "A cluster of several nodes with knet that is neither encrypted nor authenticated, which "
      + "is the default.",
    why: "Every host that can send packets to the nodes can join the cluster or disturb it.",
    example: Example.with {
      $0.setTotem("crypto_cipher", nil)
      $0.setTotem("crypto_hash", nil)
    },
    fix:
      "Make a key with corosync-keygen, copy it to all nodes, and write crypto_cipher: aes256 and "
      + "crypto_hash: sha256.",
    source: "corosync.conf(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let crypto = configuration.totem.crypto
    let isAsked = crypto.keyFile != nil || crypto.key != nil || crypto.model != nil
    guard subject.transport == .knet, !crypto.isOn, configuration.nodes.count > 1, !isAsked,
      !isRefused(configuration)
    else { return [] }
    return [
      finding(
        at: (crypto.cipher ?? crypto.hash ?? crypto.secauth)?.range
          ?? configuration.place(ofSection: "totem"),
        "the cluster's traffic is neither encrypted nor authenticated; write \"crypto_cipher: "
          + "aes256\" and \"crypto_hash: sha256\"")
    ]
  }

  /// Whether the file asks for a cipher or hash that the daemon does not know, which another rule
  /// tells.
  private static func isRefused(_ configuration: Configuration) -> Bool {
    configuration.projection.problems.contains { problem in
      ["totem.crypto_cipher", "totem.crypto_hash"].contains {
        problem.key.elementsEqual($0.utf8)
      }
    }
  }
}
