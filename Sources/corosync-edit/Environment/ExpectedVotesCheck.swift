import CorosyncModel
import CorosyncPlan
import CorosyncRuntime

/// What speaks against a number of expected votes.
struct ExpectedVotesCheck {
  struct Objection {
    /// What `--force` overrides it by; nil where nothing does.
    let name: String?
    let message: String
  }

  static let otherPartition = "other-partition"

  let objections: [Objection]

  /// The votes that are needed afterwards, in the 8 bits that votequorum has for them.
  let counted: UInt32

  /// What the change brings in any case, one clause each.
  let risks: [String]

  init(
    _ votes: UInt32, status: QuorumStatus, members: Set<NodeID>, settings: QuorumSettings
  ) {
    let names = QuorumNames(settings)
    let away = settings.ids.subtracting(members).sorted()
    var objections: [Objection] = []
    let isTwoNode = status.flags.contains(.twoNode) && members.count <= 2
    let needed = isTwoNode ? 1 : Swift.max(votes, status.totalVotes) / 2 + 1
    counted = UInt32(UInt8(truncatingIfNeeded: needed))
    if votes < status.totalVotes {
      objections.append(
        Objection(
          name: nil,
          message:
            "the members that are here have \(status.totalVotes) votes; expect at least those"
        ))
    } else if needed > status.totalVotes {
      objections.append(
        Objection(
          name: nil,
          message: "\(needed) votes would be needed and \(status.totalVotes) are here: "
            + (status.isQuorate ? "quorum would be lost" : "that changes nothing")))
    }
    if let rival = Self.rival(of: members, away: away, settings) {
      objections.append(
        Objection(
          name: Self.otherPartition,
          message: "\(names.list(away)) can be quorate without this part: they have \(rival.votes) "
            + "votes and need \(rival.quorum); where they run unseen, both parts act at once"))
    }
    self.objections = objections
    risks = Self.risks(votes, needed: needed, away: away.map { names.name($0) }, status)
  }

  /// What the nodes that are away would decide among themselves, where that is to act.
  private static func rival(
    of members: Set<NodeID>, away: [NodeID], _ settings: QuorumSettings
  ) -> QuorumVerdict? {
    guard !away.isEmpty, settings.isVoting else { return nil }
    let rest = Set(away)
    let here = settings.ids.intersection(members)
    let split = settings.verdicts(of: [rest, here], device: rest)
    let alone = settings.verdicts(of: [rest], after: .coldStart)
    return (split.prefix(1) + alone.prefix(1)).first { !$0.quorate.isEmpty }
  }

  private static func risks(
    _ votes: UInt32, needed: UInt32, away: [String], _ status: QuorumStatus
  ) -> [String] {
    var risks = [
      "\(status.highestExpectedVotes) expected votes become \(votes), and \(status.quorum) needed "
        + "become \(needed)"
    ]
    if !status.isQuorate && needed <= status.totalVotes {
      risks.append("this part becomes quorate: what waits for quorum starts here at once")
    }
    if !away.isEmpty {
      risks.append(
        "\(away.joined(separator: ", ")) must be off: nodes that run unseen and act too destroy "
          + "what both write to")
    }
    risks.append(
      "it lasts until the configuration is loaded again or corosync restarts; the file is as it was"
    )
    return risks
  }
}
