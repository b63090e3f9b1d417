import CorosyncModel

/// A link removed that works, while others stay connected.
public enum WorkingLinkRemovedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["working-link-removed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let loss = LinkLoss(subject)
    guard loss.cutOff.isEmpty, !loss.links.isEmpty else { return [] }
    return [
      Hazard(
        "working-link-removed", .notice,
        "\(text(of: loss.links)) \(loss.links.count == 1 ? "works and is" : "work and are") removed; "
          + "\(text(of: loss.remaining)) \(loss.remaining.count == 1 ? "stays" : "stay") connected",
        advice: "look at the remaining links with \"corosync-edit status\" before and after")
    ]
  }
}
