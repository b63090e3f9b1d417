import CorosyncDiagnostics
import CorosyncModel
import CorosyncPlan

/// The nodes, votes and options of quorum in words.
struct QuorumOptionsText {
  private let settings: QuorumSettings
  private let names: QuorumNames

  init(_ settings: QuorumSettings) {
    self.settings = settings
    names = QuorumNames(settings)
  }

  /// `nodes:`, `votes:` and `device:`.
  func head(_ whole: QuorumVerdict) -> [String] {
    let expected = "\(whole.expectedVotes) expected, \(whole.quorum) needed"
    return nodes + ["votes:   \(expected)"] + (settings.device == nil ? [] : [device])
  }

  /// How many nodes and votes there are, under each other where it takes several lines.
  private var nodes: [String] {
    let lines = "\(settings.members.count), \(votesOfNodes)".wrapped(68)
    return lines.enumerated().map { $0 == 0 ? "nodes:   \($1)" : "       \($1)" }
  }

  /// The line about the device.
  var device: String { "device:  \(settings.device.map { text($0) } ?? "none")" }

  private var votesOfNodes: String {
    let votes = Set(settings.members.map(\.votes))
    if votes.count == 1, let each = votes.first {
      return "\(each) \(each == 1 ? "vote" : "votes") each"
    }
    return settings.members.map { "\(escaped($0.label)) \($0.votes)" }.joined(separator: ", ")
      + " votes"
  }

  private func text(_ device: QuorumDeviceSettings) -> String {
    let votes = settings.votesOfDevice.map { "\($0) \($0 == 1 ? "vote" : "votes")" } ?? "no votes"
    guard let algorithm = device.algorithm else { return "\(votes), cast by nobody that is known" }
    let breaker =
      switch device.tieBreaker {
      case .lowest: "lowest nodeid"
      case .highest: "highest nodeid"
      case .node(let id): names.name(id)
      }
    return "\(votes), \(algorithm.rawValue), tie breaker \(breaker)"
  }

  /// What each option means that is on and that corosync does not switch off, one paragraph each.
  var explanations: [String] {
    guard settings.isVoting else { return [] }
    var texts: [String] = []
    if settings.isTwoNodeInEffect {
      texts.append(
        "two_node: one vote is enough while at most two nodes are there. When the two lose sight "
          + "of each other both go on, and fencing has to stop one of them.")
    }
    if settings.waitForAll ?? settings.twoNode {
      let cause = settings.waitForAll == nil ? " (two_node switches it on)" : ""
      texts.append(
        "wait_for_all\(cause): a node that starts, or that has lost quorum, is quorate again only "
          + "when all votes are there at once, or when it joins nodes that are quorate.")
    }
    texts += tieBreaker
    if settings.isLastManStandingInEffect {
      texts.append(
        "last_man_standing: \(settings.lastManStandingWindow.rawValue) ms after a failure that was "
          + "survived the nodes that are left are all that is expected, so that more can fail one "
          + "after another.")
    }
    if settings.allowDownscale || settings.expectedVotesTracking {
      texts.append(
        "\(settings.allowDownscale ? "allow_downscale" : "expected_votes_tracking"): corosync "
          + "then ignores expected_votes of the file, and never expects less than the sum of the "
          + "node list.")
    }
    return texts + algorithm
  }

  private var tieBreaker: [String] {
    let winner: String
    switch settings.effectiveTieBreaker {
    case .off: return []
    case .lowest: winner = "the half with the lowest nodeid"
    case .highest: winner = "the half with the highest nodeid"
    case .nodes(let ids): winner = "the half with the first that was there of \(names.list(ids))"
    }
    return ["auto_tie_breaker: where exactly half of the votes is there, \(winner) is quorate."]
  }

  private var algorithm: [String] {
    switch settings.device?.algorithm {
    case nil: []
    case .ffsplit:
      [
        "ffsplit: the device gives its vote to a majority; of two halves to the one of which it "
          + "sees more nodes, then to the one that had the vote, then to the tie breaker's."
      ]
    case .lms:
      [
        "lms: the device gives its votes to the part of which it sees the most nodes, so that one "
          + "node can be left; parts of equal size are told apart by the tie breaker."
      ]
    case .twoNodeLMS: ["2nodelms: as lms, for two nodes."]
    case .test: ["test: the device gives its votes to everybody, which splits the brain."]
    }
  }
}
