import CorosyncCmap
public import CorosyncModel

/// The restart of corosync that a change needs to come into effect.
public struct Restart: Sendable, Hashable {
  public enum Manner: String, Sendable, Hashable {
    /// One node after the other; nodes with the old and the new value work together.
    case oneAtATime = "one-at-a-time"
    /// Stopped on all nodes before it is started on the first: nodes with the old and the new value
    /// don't work together.
    case allStopped = "all-stopped"
  }

  public let manner: Manner

  /// The nodes to restart, in this order: those of the file, and the one that was asked last.
  ///
  /// Without those that are away where the running cluster is known.
  public let nodes: [Node]

  /// The nodes of ``nodes`` during whose restart the others are not quorate; always all of them
  /// where all are stopped.
  public let losingQuorum: [Node]

  init?(
    for steps: [Plan.Step], from old: Configuration, to new: Configuration, cluster: ClusterState?
  ) {
    let waiting = steps.filter { $0.effect.isRestart }
    guard !waiting.isEmpty else { return nil }
    manner =
      waiting.contains { Self.dividesNodes($0, from: old, to: new) } ? .allStopped : .oneAtATime
    let formerIDs = Set(old.nodes.compactMap(\.id?.value))
    let joined = cluster?.joinedIDs
    let staying = new.nodes.filter { node in
      guard let id = node.id?.value else { return true }
      return formerIDs.contains(id) && joined?.contains(id) ?? true
    }
    let isLocal = { (node: Node) in node.id != nil && node.id?.value == cluster?.localNode }
    nodes = staying.filter { !isLocal($0) } + staying.filter(isLocal)
    losingQuorum =
      manner == .allStopped
      ? nodes : Self.losers(among: nodes, from: old, to: new, cluster: cluster)
  }

  /// The nodes without which the others are not quorate, when the reload is done.
  private static func losers(
    among nodes: [Node], from old: Configuration, to new: Configuration, cluster: ClusterState?
  ) -> [Node] {
    let running = QuorumCluster(loading: new, over: old, seen: cluster)
    let ids = Set(nodes.map { QuorumSettings.id(of: $0) })
    // Which node breaks ties is read at a start only.
    var settings = QuorumSettings(new)
    settings.tieBreaker = QuorumSettings(old).tieBreaker
    var losers: Set<NodeID> = []
    for role in settings.roles {
      let alike = role.nodes.map(\.id).filter { ids.contains($0) }
      guard let example = alike.first else { continue }
      var rest = running
      rest.leave([example])
      if !rest.hasQuorum { losers.formUnion(alike) }
    }
    return nodes.filter { losers.contains(QuorumSettings.id(of: $0)) }
  }

  /// Whether nodes with the old value and nodes with the new one can't be one cluster.
  private static func dividesNodes(
    _ step: Plan.Step, from old: Configuration, to new: Configuration
  ) -> Bool {
    let key = step.change.key.description
    switch key {
    case "totem.transport", "totem.version", "totem.crypto_model", "totem.crypto_cipher",
      "totem.crypto_hash", "totem.secauth", "totem.keyfile", "totem.key",
      "totem.clear_node_high_bit", "quorum.provider":
      return true
    case "totem.cluster_name":
      // The name gives the multicast address.
      return old.totem.transport == .udp || new.totem.transport == .udp
    case "totem.ip_version":
      // It decides only where names are to be looked up.
      return new.nodes.contains { $0.addresses.values.contains { IPAddress($0.value) == nil } }
    default:
      return key.hasPrefix("totem.interface.")
        && [".mcastaddr", ".broadcast", ".mcastport"].contains { key.hasSuffix($0) }
    }
  }
}
