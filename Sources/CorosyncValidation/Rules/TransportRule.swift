public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a `transport` that is none of corosync's.
public enum TransportRule: Rule {
  public static let ids: [RuleID] = ["transport-unknown"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A transport that is none of corosync's.",
    why: "The daemon does not start. A running one ignores the change, so the fault shows at the "
      + "next restart. Before 3.1.0 the word silently meant the default.",
    example: Example.with { $0.setTotem("transport", "knt") },
    fix: "Write knet, or leave the key out.",
    source: "totemconfig.c totem_config_read")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let totem = subject.configuration.totem
    guard let name = totem.transportName, totem.transport == nil,
      subject.release >= Release(3, 1, 0)
    else { return [] }
    let words = Transport.allCases.map(\.rawValue)
    return [
      finding(
        at: name.range,
        "transport \"\(escaped(name.value))\" is unknown; write one of \(quoted(words))",
        fixIts: Catalogue.nearest(to: name.value, in: words).prefix(1).map {
          subject.configuration.document.replace(name.range, with: $0, isSafe: false)
        })
    ]
  }
}
