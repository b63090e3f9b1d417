extension Configuration {
  /// The sum of the nodes' votes, of 32 bits as votequorum has it.
  ///
  /// Source: votequorum.c `votequorum_readconfig`.
  package var votesOfNodes: UInt32 { nodes.reduce(0) { $0 &+ $1.voteCount } }

  /// Whether all nodes have one vote on average, so that votequorum works out the votes of a
  /// device.
  package var hasOneVotePerNode: Bool { UInt32(exactly: nodes.count) == votesOfNodes }
}

extension Node {
  /// The node's votes, 1 where they are not given.
  package var voteCount: UInt32 { votes?.value ?? 1 }

  /// The most addresses that corosync has room for on a link.
  ///
  /// Source: totem.h `PROCESSOR_COUNT_MAX`.
  package static let highestCount = 384
}
