import CorosyncModel

/// No link stays that was there before.
///
/// The daemons take it and tear down the links that work before the new ones have proved that they
/// do. Source: the daemon's text "A working interface needs to be available to corosync at all
/// times", which is no check.
public enum AllLinksReplacedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["all-links-replaced"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let (old, new) = (subject.old, subject.new)
    guard !old.links.isEmpty, !new.links.isEmpty, Set(old.links).isDisjoint(with: new.links) else {
      return []
    }
    return [
      Hazard(
        "all-links-replaced", .accepted,
        "no link stays that works now; if the new ones don't, every node is alone",
        advice: "add the new link in one change, and remove the old one in the next, when the new "
          + "one is connected")
    ]
  }
}
