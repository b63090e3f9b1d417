import CorosyncDiagnostics
import CorosyncModel

/// Another `totem.transport`.
///
/// The daemons keep the running one and say so in their logs; the first node that is restarted is
/// then alone. Source: the daemon's `remove_ro_entries`.
public enum TransportChangedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["transport-changed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let (old, new) = (subject.old, subject.new)
    let before = old.totem.transportName?.value ?? "knet"
    let after = new.totem.transportName?.value ?? "knet"
    guard before != after else { return [] }
    return [
      Hazard(
        "transport-changed", .accepted,
        "the transport changes from \"\(escaped(before))\" to \"\(escaped(after))\"; running "
          + "daemons keep the old one, and the first node that restarts is alone",
        advice: "stop corosync on all nodes for the change",
        at: new.totem.transportName?.range)
    ]
  }
}
