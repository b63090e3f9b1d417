extension QuorumSettings {
  /// Why corosync would not start with these settings, one clause; nil where it would.
  ///
  /// A reload with them succeeds all the same, and the running daemons log the clause as critical.
  /// Source: the daemon's `votequorum_readconfig`.
  public var refusal: String? {
    guard isVoting else { return nil }
    if members.isEmpty && expectedVotes == nil {
      return "neither nodes nor expected_votes are given"
    }
    if twoNode && device != nil { return "two_node and a quorum device exclude each other" }
    if isTieBreakerOdd && lastManStanding {
      return "auto_tie_breaker and last_man_standing exclude each other where the number of votes "
        + "is odd and wait_for_all is off"
    }
    return refusalOfDevice
  }

  private var refusalOfDevice: String? {
    guard let device else { return nil }
    if lastManStanding { return "a quorum device and last_man_standing exclude each other" }
    if VotequorumRules(self).tieBreaker != .off {
      return "a quorum device and auto_tie_breaker exclude each other"
    }
    if allowDownscale { return "a quorum device and allow_downscale exclude each other" }
    if device.votes == nil {
      if expectedVotes != nil { return "expected_votes is given and the device's votes are not" }
      if Int(votesOfNodes) != members.count {
        return "not every node has 1 vote and the device's votes are not given"
      }
    }
    if let expectedVotes, let votes = device.votes, votes > 0, Int(expectedVotes) - Int(votes) < 2 {
      return "expected_votes \(expectedVotes) leaves the nodes too little beside the device's "
        + "\(votes) votes"
    }
    return nil
  }

  /// Whether auto_tie_breaker is switched off by itself, for an odd number of votes.
  var isTieBreakerOdd: Bool {
    tieBreaker != .off && votesOfNodes % 2 == 1 && !(waitForAll ?? twoNode)
  }

  /// The tie breaker as the daemon takes it: off where it is switched off by itself.
  public var effectiveTieBreaker: AutoTieBreaker { VotequorumRules(self).tieBreaker }

  /// Why the device would never cast a vote, one clause; nil where it would, or there is none.
  public var deviceProblem: String? {
    guard let device else { return nil }
    switch device.algorithm {
    case nil: return "its model or algorithm is none that corosync-qdevice has"
    case .ffsplit where device.votes != 1: return "ffsplit needs device.votes to be 1"
    case .ffsplit where members.contains { $0.votes != 1 }:
      return "ffsplit needs every node to have 1 vote"
    case .twoNodeLMS where members.count != 2: return "2nodelms needs exactly two nodes"
    default: return nil
    }
  }

  /// What is likely not meant, one clause each.
  public var warnings: [String] {
    guard isVoting else {
      return ["no quorum provider is set: every partition acts as if it were quorate"]
    }
    let rules = VotequorumRules(self)
    let total = votesOfNodes &+ (votesOfDevice ?? 0)
    var warnings: [String] = []
    if let refusal { warnings.append("corosync does not start: \(refusal)") }
    if let deviceProblem { warnings.append("the quorum device never votes: \(deviceProblem)") }
    if twoNode && members.count != 2 {
      warnings.append(
        "two_node with \(members.count) nodes: any one or two of them are quorate by themselves")
    }
    if twoNode && tieBreaker != .off {
      warnings.append("auto_tie_breaker switches two_node off")
    }
    if twoNode && waitForAll == false {
      warnings.append("two_node without wait_for_all: both nodes can start alone, and both act")
    }
    if isTieBreakerOdd && !lastManStanding {
      warnings.append("auto_tie_breaker is off: the number of votes is odd and wait_for_all is off")
    }
    if lastManStanding && members.contains(where: { $0.votes > 1 }) {
      warnings.append("last_man_standing is off: a node has more than 1 vote")
    } else if lastManStanding && !rules.waitsForAll {
      warnings.append("last_man_standing without wait_for_all: parts can start alone")
    }
    if !twoNode || members.count > 2 { warnings += warningsOfExpected(rules.expected, total) }
    return warnings
  }

  private func warningsOfExpected(_ expected: UInt32, _ total: UInt32) -> [String] {
    let needed = max(expected, total) / 2 + 1
    if needed > UInt32(UInt8.max) {
      return [
        "quorum \(needed) is more than the daemon can count (255): it acts as if it were "
          + "\(UInt8(truncatingIfNeeded: needed))"
      ]
    }
    // Without the key a device's votes come on top when they are first there.
    if expectedVotes != nil && expected < total {
      return [
        "expected_votes \(expected) is below the \(total) votes that there are: parts can be "
          + "quorate at once when they start apart"
      ]
    }
    if expected > total {
      return needed > total
        ? ["expected_votes \(expected) is never reached: there are \(total) votes"]
        : ["expected_votes \(expected) is above the \(total) votes that there are"]
    }
    return []
  }
}
