import CorosyncDiagnostics
import CorosyncModel

/// A node removed that is still a member.
///
/// The daemons take it and drop the node's links. It goes on by itself, with the resources that it
/// runs, until something stops it. Source: the daemon's `totemknet_member_remove` and
/// `block_unlisted_ips`.
public enum MemberRemovedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["member-removed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    guard let cluster = subject.cluster else { return [] }
    let joined = cluster.joinedIDs
    return subject.removedNodes.compactMap { node in
      guard let id = node.id?.value, id != cluster.localNode, joined.contains(id) else {
        return nil
      }
      return Hazard(
        "member-removed", .accepted,
        "node '\(escaped(node.label))' is still a member, and the file does not have it any more; it "
          + "goes on as a cluster of its own",
        advice: "stop corosync on '\(escaped(node.label))' first, then remove it")
    }
  }
}
