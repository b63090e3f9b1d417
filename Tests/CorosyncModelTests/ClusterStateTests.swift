import CorosyncModel
import Testing

/// What rules and pictures see in what one node tells.
struct ClusterStateTests {
  private static func node(_ id: UInt32) -> NodeID { NodeID(rawValue: id) }
  private static func link(_ number: UInt8) -> LinkNumber { LinkNumber(rawValue: number) }

  /// Node 2 is there with one of two links, node 3 without any, node 4 is away.
  private let state = ClusterState(
    localNode: node(1), loadedVersion: 7,
    members: [4, 3, 2, 1].map {
      ClusterState.Member(id: node($0), isJoined: $0 < 4, configVersion: 7)
    },
    links: [
      ClusterState.Link(
        peer: node(3), number: link(0), isConnected: false, localAddress: IPAddress("10.0.0.1")),
      ClusterState.Link(
        peer: node(2), number: link(1), isConnected: false, localAddress: IPAddress("10.0.1.1"),
        remoteAddress: IPAddress("10.0.1.2")),
      ClusterState.Link(
        peer: node(2), number: link(0), isConnected: true, localAddress: IPAddress("10.0.0.1"),
        remoteAddress: IPAddress("10.0.0.2")),
    ],
    quorum: nil)

  @Test func membersAndLinksAreInOrder() {
    #expect(state.members.map(\.id.rawValue) == [1, 2, 3, 4])
    #expect(state.links.map(\.peer.rawValue) == [2, 2, 3])
    #expect(state.links.map(\.number.rawValue) == [0, 1, 0])
  }

  @Test func onlyMembersThatAreThereHaveJoined() {
    #expect(state.joined.map(\.id.rawValue) == [1, 2, 3])
    #expect(state.joinedIDs == [Self.node(1), Self.node(2), Self.node(3)])
  }

  @Test func aNodeWithoutAConnectedLinkIsMissingAmongTheConnected() {
    #expect(state.connectedLinks == [Self.node(2): [Self.link(0)]])
    #expect(state.connections(to: Self.node(2)) == [Self.link(0): true, Self.link(1): false])
    #expect(state.connections(to: Self.node(3)) == [Self.link(0): false])
    #expect(state.connections(to: Self.node(4)).isEmpty)
  }

  @Test func addressesAreKnownFromBothEnds() {
    #expect(state.address(of: Self.node(1), on: Self.link(1)) == IPAddress("10.0.1.1"))
    #expect(state.address(of: Self.node(2), on: Self.link(1)) == IPAddress("10.0.1.2"))
    #expect(state.address(of: Self.node(3), on: Self.link(0)) == nil)
    #expect(state.address(of: Self.node(1), on: Self.link(2)) == nil)
  }
}
