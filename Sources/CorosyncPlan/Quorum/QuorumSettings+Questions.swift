public import CorosyncModel

/// Single questions about a cluster with these settings.
extension QuorumSettings {
  /// What came before a split.
  public enum History: Sendable, Hashable {
    /// All nodes ran and were together.
    case running
    /// No node ran: each group starts by itself.
    case coldStart
  }

  /// What each group of nodes decides when the cluster falls apart into these groups at once.
  ///
  /// Nodes that are in no group are dead. The device is seen by the nodes in `device`; nil is all.
  /// The answers are in the order of the groups; a group without a node of the cluster has none.
  public func verdicts(
    of partition: [Set<NodeID>], device: Set<NodeID>? = nil, after history: History = .running
  ) -> [QuorumVerdict] {
    var cluster = history == .running ? QuorumCluster.running(self) : QuorumCluster(self)
    cluster.form(partition, device: device)
    return cluster.verdicts
  }

  /// The groups that are quorate, in the order given.
  public func quorateGroups(
    _ partition: [Set<NodeID>], device: Set<NodeID>? = nil, after history: History = .running
  ) -> [Set<NodeID>] {
    verdicts(of: partition, device: device, after: history)
      .filter(\.isQuorate).map { Set($0.nodes) }
  }

  /// The ids of all nodes.
  public var ids: Set<NodeID> { Set(members.map(\.id)) }

  /// The sum of the votes of those nodes that have these ids, of 32 bits as the daemon has it.
  public func votes(of ids: Set<NodeID>) -> UInt32 {
    members.reduce(0) { ids.contains($1.id) ? $0 &+ $1.votes : $0 }
  }
}
