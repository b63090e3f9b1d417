import CorosyncDiagnostics
public import CorosyncModel

/// Another address for a node on a link that it had before and keeps.
///
/// The daemons refuse the reload, on every node. Source: the daemon's
/// `check_things_have_not_changed`.
public enum LinkAddressChangedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["link-address-changed"]

  public static func hazards(from old: Configuration, to new: Configuration) -> [Hazard] {
    let (before, after) = (old.nodesByID, new.nodesByID)
    return new.nodes.flatMap { node -> [Hazard] in
      guard let id = node.id?.value, after[id] != nil, let former = before[id] else { return [] }
      return node.addresses.keys.sorted().compactMap { link in
        guard let address = node.addresses[link], let formerAddress = former.addresses[link],
          differ(address.value, formerAddress.value)
        else { return nil }
        return hazard(link, of: node, formerAddress.value, address)
      }
    }
  }

  private static func differ(_ left: String, _ right: String) -> Bool {
    guard left != right else { return false }
    guard let left = IPAddress(left), let right = IPAddress(right) else { return true }
    return left != right
  }

  private static func hazard(
    _ link: LinkNumber, of node: Node, _ before: String, _ address: Sourced<String>
  ) -> Hazard {
    Hazard(
      "link-address-changed", .refusedByReload,
      "link \(link) of node '\(escaped(node.label))' gets another address "
        + "(\"\(escaped(before))\" to \"\(escaped(address.value))\"), which a reload refuses",
      advice: "add a link with the new addresses, wait until it is connected, then remove "
        + "link \(link); or stop corosync on all nodes for the change",
      at: address.range)
  }
}
