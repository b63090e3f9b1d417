public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds `bindnetaddr` beside a node list.
public enum BindAddressRule: Rule {
  public static let ids: [RuleID] = ["bindnetaddr-with-node-list"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A bindnetaddr for a link that the node list has addresses for.",
    why:
      "The node list wins; the daemon warns at its start. The key is a leftover of the time before "
      + "node lists.",
    example: Example.with { $0.interfaces = [["bindnetaddr: 10.0.0.0"]] },
    fix: "Remove the key.",
    source: "totemconfig.c totem_config_read")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard subject.links.ignoresBindAddress else { return [] }
    return configuration.interfaces.values.compactMap { interface in
      guard let address = interface.bindAddress,
        subject.links.memberCount(UInt32(interface.link.rawValue)) > 0
      else { return nil }
      return finding(
        at: address.range,
        "the node list has the addresses, so bindnetaddr does nothing; remove it",
        fixIts: subject.removeKey("bindnetaddr", of: interface.link, at: address.range))
    }
  }
}
