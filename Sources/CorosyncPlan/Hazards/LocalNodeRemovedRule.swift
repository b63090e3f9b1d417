import CorosyncDiagnostics
import CorosyncModel

/// A node list without the node that the change is made on.
///
/// The daemons take it. The node's own daemon goes on with what it had, without a place in the
/// list, until it is restarted and then does not start; the others block it. Source: the daemon's
/// `find_local_node`, which has no error of its own at a reload.
public enum LocalNodeRemovedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["local-node-removed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    guard let local = subject.cluster?.localNode,
      let node = subject.removedNodes.first(where: { $0.id?.value == local })
    else { return [] }
    return [
      Hazard(
        "local-node-removed", .accepted,
        "the file does not have this node, '\(escaped(node.label))', any more; its corosync goes on "
          + "without the others and does not start again",
        advice: "stop corosync here, and remove the node on one of the nodes that stay")
    ]
  }
}
