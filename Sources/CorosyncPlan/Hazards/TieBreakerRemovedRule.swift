import CorosyncDiagnostics
import CorosyncModel

/// A node removed that decides which half of the cluster goes on, where no other one that decides
/// stays.
///
/// The daemons take it. votequorum and corosync-qdevice keep the tie breaker from their start, so
/// that no half goes on when the cluster is split evenly. Of a list votequorum passes over the
/// nodes that were not there before the split. Source: votequorum.c `votequorum_readconfig`,
/// `check_auto_tie_breaker`; corosync-qdevice(8).
public enum TieBreakerRemovedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["tie-breaker-removed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let staying = Set(subject.new.nodes.compactMap(\.id?.value))
    let keys = namingKeys(in: subject.old).filter { $0.nodes.isDisjoint(with: staying) }
    guard !keys.isEmpty else { return [] }
    return subject.removedNodes.flatMap { node -> [Hazard] in
      guard let id = node.id?.value else { return [] }
      return keys.filter { $0.nodes.contains(id) }.map { hazard(of: node, $0) }
    }
  }

  private struct NamingKey {
    let name: String
    let program: String
    let nodes: Set<NodeID>
  }

  private static func namingKeys(in configuration: Configuration) -> [NamingKey] {
    let quorum = configuration.quorum
    var keys: [NamingKey] = []
    if quorum.autoTieBreaker?.value == true, let list = quorum.autoTieBreakerNode?.value {
      keys.append(
        NamingKey(
          name: "quorum.auto_tie_breaker_node", program: "corosync", nodes: numbers(list)))
    }
    if let text = quorum.device?.net.tieBreaker?.value {
      keys.append(
        NamingKey(
          name: "quorum.device.net.tie_breaker", program: "corosync-qdevice", nodes: numbers(text)))
    }
    return keys
  }

  private static func numbers(_ text: String) -> Set<NodeID> {
    Set(
      text.split { $0 == " " || $0 == "\t" }.compactMap { UInt32($0).map(NodeID.init(rawValue:)) })
  }

  private static func hazard(of node: Node, _ key: NamingKey) -> Hazard {
    Hazard(
      "tie-breaker-removed", .accepted,
      "node '\(escaped(node.label))' is the tie breaker (\(key.name)); without it no half of a split "
        + "cluster goes on",
      advice: "name another node in \(key.name) and restart \(key.program) on all nodes, one after "
        + "the other, then remove the node")
  }
}
