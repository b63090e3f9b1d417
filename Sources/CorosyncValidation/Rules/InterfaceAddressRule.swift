import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds addresses in sections `interface` that the daemon can't use.
public enum InterfaceAddressRule: Rule {
  public static let ids: [RuleID] = ["interface-address-invalid"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A bindnetaddr, mcastaddr or memberaddr that is no address of the wanted family and "
      + "can't be the name of a host.",
    why: "The daemon does not start, with any transport; a running one does not look.",
    example: Example.udp("udp") { $0.interfaces = [["mcastaddr: 239.255.1.300"]] },
    fix: "Write an address, or remove the key: the node list has the addresses.",
    source: "totemconfig.c get_interface_params")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let projection = subject.configuration.projection
    return read(subject).flatMap { link -> [Projection.Entry] in
      let prefix = "totem.interface.\(link)"
      var entries: [Projection.Entry?] = [projection["\(prefix).mcastaddr"]]
      if bindAddressCounts(link, subject) { entries.append(projection["\(prefix).bindnetaddr"]) }
      if projection["nodelist.node.0.ring0_addr"] == nil {
        entries += projection.entries(prefix: "\(prefix).member.").map { $0 }
      }
      return entries.compactMap(\.self)
    }.compactMap { problem($0, subject) }
  }

  /// The links whose settings the daemon reads.
  private static func read(_ subject: RuleSubject) -> [UInt32] {
    let links = subject.links
    let sections = subject.configuration.interfaces.keys.map { UInt32($0.rawValue) }
    let isUDP = subject.transport == .udp
    return Set(sections).union(links.settings.keys).filter { !isUDP || links.readsUDP($0) }
  }

  /// Whether some daemon binds to `bindnetaddr` rather than to its node's address.
  private static func bindAddressCounts(_ link: UInt32, _ subject: RuleSubject) -> Bool {
    let links = subject.links
    if !links.ignoresBindAddress { return true }
    if let local = links.local { return links.addresses[local]?[link] == nil }
    return subject.configuration.nodes.contains { links.addresses[$0.position]?[link] == nil }
  }

  private static func problem(_ entry: Projection.Entry, _ subject: RuleSubject) -> Diagnostic? {
    guard let bytes = entry.value.stringBytes else { return nil }
    let value = String(decoding: bytes, as: UTF8.self)
    let text = AddressText(value)
    let families = subject.links.families
    guard text.isUsable(families, subject.options.resolver) == false else { return nil }
    return finding(at: entry.origin.range, AddressInvalidRule.message(value, text, families))
  }
}
