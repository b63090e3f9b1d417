/// The state as rules and pictures look at it.
extension ClusterState {
  /// The nodes in the membership, by id.
  public var joined: [Member] { members.filter(\.isJoined) }

  /// The ids of the nodes in the membership, the local one included.
  public var joinedIDs: Set<NodeID> { Set(joined.map(\.id)) }

  /// The links from the local node to each other node that are connected; a node without one is
  /// missing.
  public var connectedLinks: [NodeID: Set<LinkNumber>] {
    var connected: [NodeID: Set<LinkNumber>] = [:]
    for link in links where link.isConnected {
      connected[link.peer, default: []].insert(link.number)
    }
    return connected
  }

  /// Whether each link from the local node to another node is connected; empty for a node of which
  /// no link is known.
  public func connections(to peer: NodeID) -> [LinkNumber: Bool] {
    Dictionary(
      links.filter { $0.peer == peer }.map { ($0.number, $0.isConnected) },
      uniquingKeysWith: { $0 || $1 })
  }

  /// The address that a node, the local one too, uses on a link; nil where it is not known.
  public func address(of node: NodeID, on number: LinkNumber) -> IPAddress? {
    let links = links.filter { $0.number == number }
    return node == localNode
      ? links.lazy.compactMap(\.localAddress).first
      : links.first { $0.peer == node }?.remoteAddress
  }
}
