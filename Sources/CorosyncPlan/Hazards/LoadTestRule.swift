import CorosyncCmap
import CorosyncModel

/// A section `pload` with `start`.
///
/// The daemons start a load test at the reload and exit when it ends. Source: the daemon's
/// `pload_read_config`.
public enum LoadTestRule: HazardRule {
  public static let ids: [Hazard.ID] = ["load-test"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let (old, new) = (subject.old, subject.new)
    guard let start = new.projection["pload.start"],
      start.value != old.projection["pload.start"]?.value
    else { return [] }
    return [
      Hazard(
        "load-test", .accepted,
        "\"pload.start\" starts corosync's load test, which ends with the daemons exiting",
        advice: "remove the section \"pload\"", at: start.origin.range)
    ]
  }
}
