#if Runtime
import CorosyncCmap

extension CorosyncDaemon {
  /// Makes every member of the cluster read its own file again and returns this node's verdict.
  ///
  /// Waits until this node has finished. When the limit is over the reload may still happen:
  /// see ``RuntimeError/outcomeIsUnknown``. Source: corosync-cfgtool(8) option -R.
  public func reload(within limit: Duration) throws(RuntimeError) -> ReloadVerdict {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      try session.withCfg(policy) { (handle) throws(RuntimeError) in try handle.reload(policy) }
    }
  }

  /// The id of this node, as the running daemon has it.
  public func localNodeID(within limit: Duration) throws(RuntimeError) -> UInt32 {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      try session.withCfg(policy) { (handle) throws(RuntimeError) in
        try handle.localNodeID(policy)
      }
    }
  }

  /// How this node sees the node with the id `id` and the links to it.
  ///
  /// Throws `.callFailed` with `CS_ERR_FAILED_OPERATION` for an unknown node (knet; udp and udpu
  /// answer with a node without links) and with `CS_ERR_NOT_SUPPORTED` for a daemon before 3.1.1.
  public func nodeStatus(
    of id: UInt32, within limit: Duration
  ) throws(RuntimeError) -> NodeStatus {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      try session.withCfg(policy) { (handle) throws(RuntimeError) in
        try handle.nodeStatus(of: id, policy)
      }
    }
  }

  /// Whether this node is quorate, and the votes behind it.
  ///
  /// Throws `.noQuorumProvider` where the daemon runs without one. Source: votequorum_getinfo(3).
  public func quorum(within limit: Duration) throws(RuntimeError) -> QuorumStatus {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      do throws(RuntimeError) {
        return try session.withVotequorum(policy) { (handle) throws(RuntimeError) in
          try handle.status(policy)
        }
      } catch {
        guard CorosyncDaemon.meansNoProvider(error) else { throw error }
        // Without a provider nobody listens, as if no daemon ran: its map tells them apart.
        let hasProvider = try session.withCmap(.configuration, policy) {
          (handle) throws(RuntimeError) in
          try handle.value(of: "quorum.provider", policy) != nil
        }
        throw hasProvider ? error : .noQuorumProvider
      }
    }
  }

  /// Makes all members of this node's partition expect so many votes, until the next reload or
  /// restart; false where the daemon refuses.
  ///
  /// It refuses less than the votes that are there, and so many that a quorate partition would lose
  /// its quorum. The members take it over after this returns. Source: votequorum_setexpected(3).
  public func setExpectedVotes(
    _ votes: UInt32, within limit: Duration
  ) throws(RuntimeError) -> Bool {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      try session.withVotequorum(policy) { (handle) throws(RuntimeError) in
        try handle.setExpectedVotes(votes, policy)
      }
    }
  }

  private static func meansNoProvider(_ error: RuntimeError) -> Bool {
    guard case .callFailed(let site, let code) = error else { return false }
    return site.call == .votequorumInitialize && (code == .library || code == .notSupported)
  }
}
#endif
