import CorosyncDiagnostics

/// A file that running daemons refuse because of what they keep, though it is right by itself.
///
/// They read it with the transport and the IP version that they were started with. Source: the
/// daemon's `remove_ro_entries`, which comes before `totemconfig_configure_new_params`.
public enum RefusedWithRunningValueRule: HazardRule {
  public static let ids: [Hazard.ID] = ["refused-with-running-value"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    ReloadView(of: subject.new, over: subject.old, options: subject.options).additions.map {
      Hazard(
        "refused-with-running-value", .refusedByReload,
        "running daemons read the file with the transport and ip_version that they have, and refuse "
          + "it: " + $0.message,
        advice: "stop corosync on all nodes for the change")
    }
  }
}
