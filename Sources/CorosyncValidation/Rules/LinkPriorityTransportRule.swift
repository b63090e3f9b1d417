public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a `knet_link_priority` with another transport than knet.
public enum LinkPriorityTransportRule: Rule {
  public static let ids: [RuleID] = ["link-priority-without-knet"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A knet_link_priority above 1 with udp or udpu.",
    why: "The daemon does not start.",
    example: Example.udp("udpu") { $0.interfaces = [["knet_link_priority: 5"]] },
    fix: "Remove the key.",
    source: "totemconfig.c totem_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard let transport = subject.transport, transport != .knet else { return [] }
    let links = subject.links
    return configuration.interfaces.values.compactMap { interface in
      let link = UInt32(interface.link.rawValue)
      guard let priority = interface.priority, priority.value != 1, interface.link <= .highest,
        transport == .udpu || links.readsUDP(link), !countsAsOne(priority.value, link, links)
      else { return nil }
      return finding(
        at: priority.range,
        "knet_link_priority is for knet only; with \(transport.rawValue) it must be 1",
        fixIts: subject.removeKey("knet_link_priority", of: interface.link, at: priority.range))
    }
  }

  /// The daemon fills in 1 for 0 where its node has an address for the link.
  private static func countsAsOne(_ value: UInt8, _ link: UInt32, _ links: DaemonLinks) -> Bool {
    guard value == 0, !links.members.isEmpty else { return false }
    if let local = links.local { return links.addresses[local]?[link] != nil }
    return links.memberCount(link) > 0
  }
}
