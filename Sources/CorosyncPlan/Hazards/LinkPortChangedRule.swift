public import CorosyncModel

/// Another `mcastport` for a link that exists before and after.
///
/// The daemons take it: links that are up keep their port, links made later use the new one, and so
/// a node that joins later can't talk to the others. Source: the daemon's `totemknet_member_add`.
public enum LinkPortChangedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["link-port-changed"]

  public static func hazards(from old: Configuration, to new: Configuration) -> [Hazard] {
    Set(old.links).intersection(new.links).sorted().compactMap { link in
      let after = new.interfaces[link]?.port
      let (oldPort, newPort) = (old.port(of: link), new.port(of: link))
      guard oldPort != newPort else { return nil }
      return Hazard(
        "link-port-changed", .accepted,
        "link \(link) gets port \(newPort) instead of \(oldPort); links that are up keep the old "
          + "port, and a node that joins later can't reach the others",
        advice: "remove the link from all nodes in one change, and add it again with the new port "
          + "in the next",
        at: after?.range)
    }
  }
}
