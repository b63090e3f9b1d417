/// A file of `uidgid.d` that the daemon can't read.
///
/// The daemon reads them at every reload, and refuses the reload. Source: the daemon's
/// `read_uidgid_files_into_icmap`.
public enum UidgidFileInvalidRule: HazardRule {
  public static let ids: [Hazard.ID] = ["uidgid-file-invalid"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    (subject.host?.uidgidFaults ?? []).map {
      Hazard(
        "uidgid-file-invalid", .refusedByReload, "\($0); a reload reads it and is refused",
        advice: "mend the file, or take it out of the folder")
    }
  }
}
