import CorosyncDiagnostics
import CorosyncModel

/// A node that gets another name and has no address on link 0 to be known by.
///
/// The daemons take it. That of the node itself no longer finds its place in the node list: it
/// takes its address from another node's, and does not start again. Source: the daemon's
/// `find_local_node`.
public enum NodeUnrecognisableRule: HazardRule {
  public static let ids: [Hazard.ID] = ["node-unrecognisable"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let before = subject.old.nodesByID
    return subject.new.nodes.compactMap { node in
      guard let id = node.id?.value, let name = before[id]?.name?.value,
        name != node.name?.value, node.addresses[.lowest] == nil
      else { return nil }
      return Hazard(
        "node-unrecognisable", .accepted,
        "node '\(escaped(name))' gets another name and has no address on link 0; its corosync does "
          + "not find itself in the file any more",
        advice: "keep its name, or its \"ring0_addr\" until the machine has the new name too",
        at: node.name?.range)
    }
  }
}
