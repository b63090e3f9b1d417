public import CorosyncModel

/// Where the nodes' addresses on a link come from: given one by one, or made of a network and the
/// host part of each node's address on another link.
public struct LinkAddresses: Sendable, Hashable {
  /// Addresses by a node's name or nodeid.
  public var given: [String: String]

  /// The network of the nodes that no address is given for.
  public var network: IPNetwork?

  /// The link whose addresses have the host parts; nil for the lowest one that fits.
  public var hostPartLink: LinkNumber?

  public init(
    given: [String: String] = [:], network: IPNetwork? = nil, hostPartLink: LinkNumber? = nil
  ) {
    self.given = given
    self.network = network
    self.hostPartLink = hostPartLink
  }

  /// The addresses of the nodes; those that nothing is known for are missing.
  ///
  /// A link has host parts that fit where all its addresses lie in one network with a prefix as
  /// long as the new one's. Throws ``EditError`` where no link has, where an address would be the
  /// network's own or its broadcast, or two nodes would have the same.
  public func addresses(in configuration: Configuration) throws(EditError) -> [NodeID: String] {
    let nodes = try NodeTable(configuration.index)
    try nodes.requireIDs()
    var addresses = try givenAddresses(in: nodes)
    guard let network else { return addresses }
    let rest = nodes.nodes.filter { node in node.id.map { addresses[$0.value] == nil } ?? false }
    guard !rest.isEmpty else { return addresses }
    let made = try self.addresses(of: rest, in: network, nodes)
    addresses.merge(made) { given, _ in given }
    try refuseRepetition(addresses, in: nodes)
    return addresses
  }

  private func givenAddresses(in nodes: NodeTable) throws(EditError) -> [NodeID: String] {
    var addresses: [NodeID: String] = [:]
    for (text, address) in given.sorted(by: { $0.key < $1.key }) {
      let id = try nodes.configuration.nodeID(of: text)
      if addresses.updateValue(address, forKey: id) != nil {
        throw .refused(
          "two addresses are given for node \(text)", instead: "give one for each node")
      }
    }
    return addresses
  }

  // MARK: Host parts

  private func addresses(
    of rest: [Node], in network: IPNetwork, _ nodes: NodeTable
  ) throws(EditError) -> [NodeID: String] {
    let link = try source(for: rest, network, nodes.configuration)
    var addresses: [NodeID: String] = [:]
    for node in rest {
      guard let id = node.id?.value, let old = IPAddress(node.addresses[link]?.value ?? ""),
        let new = network.address(withHostPart: network.hostPart(of: old))
      else { continue }
      if let kind = network.specialKind(of: new) {
        throw .refused(
          "with the host part of \(old) node \(node.label) would get \(new), \(kind) address",
          instead: "give its address with --addr \(node.label)=ADDRESS")
      }
      addresses[id] = "\(new)"
    }
    return addresses
  }

  private func source(
    for rest: [Node], _ network: IPNetwork, _ configuration: Configuration
  ) throws(EditError) -> LinkNumber {
    let candidates = hostPartLink.map { [$0] } ?? configuration.links
    var reason: String?
    for link in candidates {
      guard let obstacle = obstacle(to: link, for: rest, network) else { return link }
      reason = reason ?? obstacle
    }
    throw .refused(
      "\(reason ?? "no node has an address"), so there are no host parts for \(network)",
      instead: "give every node's address with --addr NAME=ADDRESS")
  }

  /// Why a link has no host parts for a network; nil where it has.
  private func obstacle(
    to link: LinkNumber, for rest: [Node], _ network: IPNetwork
  ) -> String? {
    var first: IPAddress?
    for node in rest {
      guard let text = node.addresses[link]?.value else {
        return "node \(node.label) has no address on link \(link)"
      }
      guard let address = IPAddress(text), address.family == network.address.family else {
        return "\"\(text)\" of node \(node.label) on link \(link) is no "
          + "\(network.address.family.rawValue) address"
      }
      let common = IPNetwork(
        containing: first ?? address, prefixLength: network.prefixLength)
      if let first, common?.contains(address) == false {
        return "\(first) and \(address) on link \(link) are not in one network with a prefix of "
          + "\(network.prefixLength) bits"
      }
      first = first ?? address
    }
    return nil
  }

  private func refuseRepetition(
    _ addresses: [NodeID: String], in nodes: NodeTable
  ) throws(EditError) {
    var owners: [IPAddress: NodeID] = [:]
    for (id, text) in addresses.sorted(by: { $0.key < $1.key }) {
      guard let address = IPAddress(text) else { continue }
      guard let other = owners.updateValue(id, forKey: address) else { continue }
      throw .refused(
        "nodes \(try nodes.node(other).label) and \(try nodes.node(id).label) would both get "
          + "\(address)",
        instead: "give the address of one of them with --addr NAME=ADDRESS")
    }
  }
}
