import CorosyncDiagnostics
import CorosyncModel

/// Another `nodeid` for a node that keeps its name or its address.
///
/// The daemons take it: the node itself keeps its old id until it is restarted, the others remove
/// that id and wait for the new one. Source: the daemon's `totemconfig_commit_new_params`.
public enum NodeIDChangedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["node-id-changed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let (old, new) = (subject.old, subject.new)
    let remaining = Set(new.nodes.compactMap(\.id?.value))
    let formerNodes = FormerNodes(old.nodes)
    let unique = new.nodesByID
    return new.nodes.compactMap { node in
      guard let id = node.id, unique[id.value] != nil,
        let former = formerNodes.first(like: node), let formerID = former.id,
        formerID.value != id.value, !remaining.contains(formerID.value)
      else { return nil }
      return Hazard(
        "node-id-changed", .accepted,
        "node '\(escaped(node.label))' gets nodeid \(id.value) instead of \(formerID.value); "
          + "running daemons keep the old one and lose the node",
        advice: "leave the nodeid as it is, or change it while corosync is stopped on all nodes",
        at: id.range)
    }
  }
}
