import CorosyncModel

/// The whole node list removed.
///
/// The daemons take it and remove all members from the network layer. Source: the daemon's
/// `totemconfig_configure_new_params`.
public enum NodeListRemovedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["node-list-removed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let (old, new) = (subject.old, subject.new)
    guard !old.nodes.isEmpty, new.nodes.isEmpty else { return [] }
    return [
      Hazard(
        "node-list-removed", .accepted,
        "the file has no nodes any more; running daemons drop all members",
        advice: "keep the section \"nodelist\"")
    ]
  }
}
