public import CorosyncRuntime

/// A running daemon that tells of its quorum, and lets a person change what it expects.
public protocol QuorumRuntime: Sendable {
  /// Quorum as the node sees it; nil where no provider is loaded.
  func quorumStatus(within limit: Duration) throws(RuntimeError) -> QuorumStatus?

  /// Makes all members of the node's partition expect so many votes; false where the daemon
  /// refuses.
  func setExpectedVotes(_ votes: UInt32, within limit: Duration) throws(RuntimeError) -> Bool
}

#if Runtime
extension LocalCluster: QuorumRuntime {
  public func quorumStatus(within limit: Duration) throws(RuntimeError) -> QuorumStatus? {
    do {
      return try daemon.quorum(within: limit)
    } catch RuntimeError.noQuorumProvider {
      return nil
    }
  }

  public func setExpectedVotes(
    _ votes: UInt32, within limit: Duration
  ) throws(RuntimeError) -> Bool {
    try daemon.setExpectedVotes(votes, within: limit)
  }
}
#endif
