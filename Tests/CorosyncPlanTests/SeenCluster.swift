import CorosyncModel

/// What node 1 tells of a cluster, to be made by a test.
struct SeenCluster: Sendable {
  var joined: Set<UInt32>

  /// The links to other nodes that are connected.
  var links: [UInt32: Set<UInt8>] = [:]

  /// The addresses that other nodes use on link 0.
  var addresses: [UInt32: String] = [:]
  var quorum: ClusterState.QuorumState?

  var state: ClusterState {
    ClusterState(
      localNode: NodeID(rawValue: 1), loadedVersion: 1,
      members: joined.map {
        ClusterState.Member(id: NodeID(rawValue: $0), isJoined: true, configVersion: 1)
      },
      links: links.flatMap { peer, numbers in numbers.map { link($0, to: peer) } }
        + addresses.keys.filter { links[$0]?.contains(0) != true }.map {
          link(0, to: $0, isConnected: false)
        },
      quorum: quorum)
  }

  private func link(
    _ number: UInt8, to peer: UInt32, isConnected: Bool = true
  ) -> ClusterState.Link {
    ClusterState.Link(
      peer: NodeID(rawValue: peer), number: LinkNumber(rawValue: number),
      isConnected: isConnected,
      remoteAddress: number == 0 ? addresses[peer].flatMap { IPAddress($0) } : nil)
  }
}
