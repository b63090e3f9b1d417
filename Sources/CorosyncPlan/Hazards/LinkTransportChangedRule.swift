import CorosyncDiagnostics
public import CorosyncModel

/// Another `knet_transport` for a link that exists before and after.
///
/// The daemons refuse the reload. Source: the daemon's `check_things_have_not_changed`.
public enum LinkTransportChangedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["link-transport-changed"]

  public static func hazards(from old: Configuration, to new: Configuration) -> [Hazard] {
    Set(old.links).intersection(new.links).sorted().compactMap { link in
      let before = old.interfaces[link]?.transport?.value ?? "udp"
      let after = new.interfaces[link]?.transport
      guard before != after?.value ?? "udp" else { return nil }
      return Hazard(
        "link-transport-changed", .refusedByReload,
        "link \(link) gets another knet_transport (\"\(escaped(before))\" to "
          + "\"\(escaped(after?.value ?? "udp"))\"), which a reload refuses",
        advice: "remove the link from all nodes in one change, and add it again in the next",
        at: after?.range)
    }
  }
}
