import CorosyncModel

/// Another `mcastport` for a link that exists before and after.
///
/// The daemons take it. With knet, links that are up keep their port, links made later use the new
/// one, and so a node that joins later can't talk to the others. With udpu all nodes lose the token
/// and form the cluster anew on the new port; with udp nothing happens before the next start.
/// Source: the daemon's `totemknet_member_add`, `totemudpu_iface_check`; a lab of 3.1.7.
public enum LinkPortChangedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["link-port-changed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let (old, new) = (subject.old, subject.new)
    return Set(old.links).intersection(new.links).sorted().compactMap { link in
      guard subject.changesPort(of: link) else { return nil }
      let (oldPort, newPort) = (old.port(of: link), new.port(of: link))
      return Hazard(
        "link-port-changed", .accepted,
        "link \(link) gets port \(newPort) instead of \(oldPort); \(effect(in: old))",
        advice: advice(in: old), at: new.interfaces[link]?.port?.range)
    }
  }

  private static func effect(in old: Configuration) -> String {
    switch old.totem.transport {
    case .udpu:
      "the nodes lose the token and form the cluster anew, without those that have the old file"
    case .udp:
      "the nodes keep the old port until they start anew, and one that does so alone can't reach the "
        + "others"
    case .knet, nil:
      "links that are up keep the old port, and a node that joins later can't reach the others"
    }
  }

  private static func advice(in old: Configuration) -> String {
    switch old.totem.transport {
    case .udpu: "make the change while every node is up and has the new file"
    case .udp: "stop corosync on all nodes, and start it with the new file"
    case .knet, nil:
      "remove the link from all nodes in one change, and add it again with the new port in the next"
    }
  }
}
