import CorosyncDiagnostics
import CorosyncModel

/// Another address for a node on a link that it had before and keeps.
///
/// The daemons refuse the reload, on every node. They look names up anew, and compare with the
/// address in use. Source: the daemon's `check_things_have_not_changed`.
public enum LinkAddressChangedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["link-address-changed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let before = subject.old.nodesByID
    return subject.new.nodes.flatMap { node -> [Hazard] in
      guard let id = node.id?.value, let former = before[id] else { return [] }
      return node.addresses.keys.sorted().compactMap { link in
        guard let address = node.addresses[link], let formerAddress = former.addresses[link],
          subject.changesAddress(on: link, from: former, to: node)
        else { return nil }
        return hazard(
          link, of: node, formerAddress.value, address, transport: subject.old.totem.transport)
      }
    }
  }

  private static func hazard(
    _ link: LinkNumber, of node: Node, _ before: String, _ address: Sourced<String>,
    transport: Transport?
  ) -> Hazard {
    let change =
      before == address.value
      ? "host name \"\(escaped(before))\" has another address now"
      : "\"\(escaped(before))\" to \"\(escaped(address.value))\""
    return Hazard(
      "link-address-changed", .refusedByReload,
      "link \(link) of node '\(escaped(node.label))' gets another address (\(change)), which a "
        + "reload refuses",
      advice: advice(link, transport), at: address.range)
  }

  /// Of links that come and go only knet knows.
  private static func advice(_ link: LinkNumber, _ transport: Transport?) -> String {
    switch transport {
    case .udp, .udpu:
      "stop corosync on all nodes for the change, or convert the cluster to knet, where a link can "
        + "be added and removed while it runs"
    case .knet, nil:
      "add a link with the new addresses, wait until it is connected, then remove link \(link); or "
        + "stop corosync on all nodes for the change"
    }
  }
}
