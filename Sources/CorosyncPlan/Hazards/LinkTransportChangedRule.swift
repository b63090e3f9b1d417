import CorosyncDiagnostics
import CorosyncModel

/// Another `knet_transport` for a link that exists before and after.
///
/// The daemons refuse the reload. Source: the daemon's `check_things_have_not_changed`.
public enum LinkTransportChangedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["link-transport-changed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let (old, new) = (subject.old, subject.new)
    return Set(old.links).intersection(new.links).sorted().compactMap { link in
      guard subject.changesTransport(of: link) else { return nil }
      let (before, after) = (old.transportName(of: link), new.transportName(of: link))
      return Hazard(
        "link-transport-changed", .refusedByReload,
        "link \(link) gets another knet_transport (\"\(escaped(before))\" to "
          + "\"\(escaped(after))\"), which a reload refuses",
        advice: "remove the link from all nodes in one change, and add it again in the next",
        at: new.interfaces[link]?.transport?.range)
    }
  }
}
