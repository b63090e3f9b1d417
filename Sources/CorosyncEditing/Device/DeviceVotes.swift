import CorosyncModel

/// The votes that the daemon counts for a device, and what has to be written for that.
///
/// Source: votequorum.c `votequorum_readconfig`, corosync-qdevice(8).
struct DeviceVotes {
  private let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  /// What `votes` has to be for an algorithm; nil where the key is best left out.
  ///
  /// The daemon works the votes of lms out by itself where the nodes have one vote each.
  func written(for algorithm: DeviceAlgorithm, asked: UInt32?) throws(DeviceError) -> UInt32? {
    let ofNodes = configuration.votesOfNodes
    if ofNodes == 0 { throw .voteless }
    if asked == 0 { throw .noVotes }
    switch algorithm {
    case .ffsplit:
      if let asked, asked != 1 { throw .splitVotes(asked) }
      if let node = configuration.nodes.first(where: { $0.voteCount != 1 }) {
        throw .nodeVotes(node: node.label, votes: node.voteCount)
      }
      return 1
    case .lms:
      let votes = asked ?? ofNodes - 1
      if votes == 0 { throw .noVotes }
      return asked == nil && configuration.hasOneVotePerNode ? nil : votes
    }
  }
}
