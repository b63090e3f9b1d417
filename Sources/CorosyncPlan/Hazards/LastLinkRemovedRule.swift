import CorosyncModel

/// The only links that work removed; those that stay are not connected.
///
/// The daemons take it, and every node is alone. Source: the daemon's text "A working interface
/// needs to be available to corosync at all times", which is no check.
public enum LastLinkRemovedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["last-link-removed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    // That no link stays at all is another hazard.
    guard !Set(subject.old.links).isDisjoint(with: subject.new.links) else { return [] }
    let loss = LinkLoss(subject)
    guard !loss.peers.isEmpty, loss.cutOff == loss.peers else { return [] }
    let isOne = loss.links.count == 1
    return [
      Hazard(
        "last-link-removed", .accepted,
        "\(text(of: loss.links)) \(isOne ? "is the only one" : "are the only ones") connected, and "
          + "removed; every node would be alone",
        advice: "mend the links that stay first (\"corosync-edit status\" shows them), then remove "
          + "\(text(of: loss.links))")
    ]
  }
}
