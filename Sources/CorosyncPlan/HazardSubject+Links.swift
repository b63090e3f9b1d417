import CorosyncModel
import CorosyncValidation

/// What is another one about a link that both configurations have.
extension HazardSubject {
  /// Whether a link has to be removed and added again, because the daemons don't take what changes
  /// about it, or only half of it.
  func replaces(_ link: LinkNumber) -> Bool {
    let before = old.nodesByID
    let isMoved = new.nodesByID.contains { id, node in
      before[id].map { changesAddress(on: link, from: $0, to: node) } ?? false
    }
    return isMoved || changesTransport(of: link) || changesPort(of: link)
  }

  /// Whether a node gets another address on a link that it has before and after.
  func changesAddress(on link: LinkNumber, from former: Node, to node: Node) -> Bool {
    guard let before = former.addresses[link]?.value, let after = node.addresses[link]?.value
    else { return false }
    return isAddress(after, otherThan: before, of: node.id?.value, on: link)
  }

  /// Whether an address as written is another one than the one before, of a node on a link.
  ///
  /// The daemons look names up anew and compare with the address in use. A name whose address has
  /// changed is therefore another address, and a name in the place of its address is none. A name
  /// that can't be looked up is the same as itself only. Source: the daemon's
  /// `check_things_have_not_changed`.
  func isAddress(
    _ after: String, otherThan before: String, of node: NodeID?, on link: LinkNumber
  ) -> Bool {
    if let address = IPAddress(after), address == IPAddress(before) { return false }
    let running = node.flatMap { cluster?.address(of: $0, on: link) }
    guard let left = running ?? old.address(of: before, options.resolver),
      let right = new.address(of: after, options.resolver)
    else { return before != after }
    return left != right
  }

  /// Whether a link gets another `knet_transport`.
  ///
  /// A word that is no transport changes nothing: the daemon stops reading the settings there,
  /// without an error.
  func changesTransport(of link: LinkNumber) -> Bool {
    let after = new.transportName(of: link)
    return ["udp", "sctp"].contains(after) && old.transportName(of: link) != after
  }

  func changesPort(of link: LinkNumber) -> Bool { old.port(of: link) != new.port(of: link) }
}

extension Configuration {
  /// `knet_transport` of a link as written, or its default.
  func transportName(of link: LinkNumber) -> String {
    interfaces[link]?.transport?.value ?? "udp"
  }
}
