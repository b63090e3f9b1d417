public import CorosyncDiagnostics
import CorosyncModel

/// Finds multicast addresses that are none, or of another family than the nodes' addresses.
public enum MulticastAddressRule: Rule {
  public static let ids: [RuleID] = ["multicast-address-invalid"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "With transport udp, a mcastaddr outside of 224.0.0.0/4, or of another family than the "
      + "nodes' addresses.",
    why: "The daemon does not start.",
    example: Example.udp("udp") { $0.interfaces = [["mcastaddr: 192.168.1.1"]] },
    fix: "Write an address such as 239.255.1.1, or remove the key: corosync makes an address of "
      + "cluster_name.",
    source: "totemconfig.c totem_config_validate; totemip.c totemip_is_mcast")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard configuration.totem.transport == .udp, !configuration.usesBroadcast else { return [] }
    let links = subject.links
    return configuration.interfaces.values.compactMap { interface in
      let link = UInt32(interface.link.rawValue)
      guard links.readsUDP(link), let written = interface.multicastAddress,
        let address = AddressText(written.value).address(links.families, subject.options.resolver)
      else { return nil }
      if case .v4(let number) = address, number >> 28 != 0xE {
        return finding(
          at: written.range, "\"\(escaped(written.value))\" is no multicast address")
      }
      guard let other = bound(link, subject), other.family != address.family else { return nil }
      return finding(
        at: written.range,
        "the multicast address is \(address.family.rawValue), and the nodes' addresses are "
          + other.family.rawValue)
    }
  }

  /// The address that a daemon binds to on a link.
  private static func bound(_ link: UInt32, _ subject: RuleSubject) -> IPAddress? {
    let links = subject.links
    let node =
      links.local.map { links.addresses[$0]?[link] }
      ?? links.addresses.values.lazy.compactMap { $0[link] }.first
    let interface = subject.configuration.interfaces[LinkNumber(rawValue: UInt8(link))]
    let text = links.ignoresBindAddress ? node ?? interface?.bindAddress : interface?.bindAddress
    return text.flatMap {
      AddressText($0.value).address(links.families, subject.options.resolver)
    }
  }
}
