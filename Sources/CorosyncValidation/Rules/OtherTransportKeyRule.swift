public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds keys for another transport.
public enum OtherTransportKeyRule: Rule {
  public static let ids: [RuleID] = ["key-of-other-transport"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A key that has no effect with the transport that the cluster uses.",
    why: "The daemon reads the key and does nothing with it.",
    example: Example.with { $0.interfaces = [["mcastaddr: 239.255.1.1"]] },
    fix: "Remove the key.",
    source: "corosync.conf(5)")

  /// Keys that other rules judge, or that have a side effect with every transport.
  private static let exceptions: Set<String> = [
    "bindnetaddr", "broadcast", "crypto_cipher", "crypto_hash", "secauth", "link_mode", "ttl",
    "knet_link_priority",
  ]

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let transport = subject.transport else { return [] }
    return subject.keys.compactMap { key in
      guard key.path.hasPrefix("totem"), !exceptions.contains(key.name),
        let known = Catalogue.key(key.name, inSection: key.path), known.retirement == nil,
        !known.transports.isEmpty, !known.transports.contains(transport),
        known.since.last.map({ $0 <= subject.release }) ?? true,
        !isInvalid(key, known, subject)
      else { return nil }
      let names = Transport.allCases.filter(known.transports.contains).map(\.rawValue)
      return finding(
        at: key.nameRange,
        "key \"\(escaped(key.name))\" has no effect with transport \"\(transport.rawValue)\", only "
          + "with \(names.joined(separator: " and "))",
        fixIts: [
          subject.configuration.document.removeLine(key.line, isSafe: false, "remove the key")
        ])
    }
  }

  /// Whether another rule says more about the value.
  private static func isInvalid(
    _ key: FileKey, _ known: CatalogueKey, _ subject: RuleSubject
  ) -> Bool {
    let value = subject.configuration.document.text(key.valueRange)
    return known.constraints(in: subject.release).contains { $0.values.contains(value) == false }
  }
}
