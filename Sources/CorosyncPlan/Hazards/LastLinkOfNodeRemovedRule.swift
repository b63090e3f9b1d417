import CorosyncDiagnostics
import CorosyncModel

/// The only link removed that connects one of the nodes.
///
/// The daemons take it, and the node is cut off. Only this node's links are known.
public enum LastLinkOfNodeRemovedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["last-link-of-node-removed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    guard let cluster = subject.cluster else { return [] }
    let loss = LinkLoss(subject)
    guard loss.cutOff != loss.peers else { return [] }
    let connected = cluster.connectedLinks
    return subject.new.nodes.compactMap { node in
      guard let id = node.id?.value, loss.cutOff.contains(id) else { return nil }
      let links = connected[id] ?? []
      let isOne = links.count == 1
      return Hazard(
        "last-link-of-node-removed", .accepted,
        "\(text(of: links)) \(isOne ? "is the only one" : "are the only ones") connected to node "
          + "'\(escaped(node.label))', and removed; it would be cut off",
        advice: "mend the links of '\(escaped(node.label))' that stay first (\"corosync-edit "
          + "status\" shows them), then remove \(text(of: links))")
    }
  }
}
