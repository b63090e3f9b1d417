public import CorosyncDiagnostics
import CorosyncModel

/// Finds a multicast cluster without a multicast address.
public enum MulticastAddressMissingRule: Rule {
  public static let ids: [RuleID] = ["multicast-address-missing"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "Transport udp without mcastaddr, cluster_name and broadcast.",
    why:
      "The daemon makes the multicast address of the cluster's name, and does not start where it "
      + "has neither.",
    example: Example.udp("udp") { $0.setTotem("cluster_name", nil) },
    fix: "Write a cluster_name.",
    source: "totemconfig.c totem_config_validate, get_cluster_mcast_addr")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard configuration.totem.transport == .udp else { return [] }
    let links = subject.links
    let lacking = links.configured.filter { link in
      if link == 0, configuration.usesBroadcast { return false }
      let interface = configuration.interfaces[LinkNumber(rawValue: UInt8(link))]
      let isRead = links.readsUDP(link)
      return !isRead || interface?.multicastAddress == nil && configuration.totem.clusterName == nil
    }
    return lacking.prefix(1).map {
      finding(
        at: configuration.place(ofSection: "totem"),
        "link \($0) has no multicast address; add \"cluster_name\", of which corosync makes one")
    }
  }
}
