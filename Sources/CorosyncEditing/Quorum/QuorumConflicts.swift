import CorosyncModel

/// Combinations of options that corosync does not start with, or of which it silently switches one
/// off.
///
/// Source: the daemon's `votequorum_readconfig`; corosync-qdevice(8).
struct QuorumConflicts {
  struct Conflict: Hashable {
    let reason: String
    let instead: String
  }

  private let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  private var quorum: Quorum { configuration.quorum }
  private var nodes: [Node] { configuration.nodes }
  private var isTwoNode: Bool { quorum.twoNode?.value ?? false }
  private var breaksTies: Bool { quorum.autoTieBreaker?.value ?? false }
  private var standsLast: Bool { quorum.lastManStanding?.value ?? false }
  private var votes: UInt32 { configuration.votesOfNodes }

  var all: [Conflict] { ofTwoNode + ofTieBreaker + ofLastMan + ofDevice + ofVotes }

  private var ofTwoNode: [Conflict] {
    guard isTwoNode else { return [] }
    var conflicts: [Conflict] = []
    if nodes.count != 2 {
      conflicts.append(
        Conflict(
          reason: "two_node is for two nodes, and the file has \(nodes.count): one or two of them "
            + "would be quorate wherever they are alone",
          instead: "leave it off"))
    }
    if quorum.device != nil {
      conflicts.append(
        Conflict(
          reason: "corosync does not start with two_node and a quorum device",
          instead: "set two_node=0; the device does the same without a race"))
    }
    if breaksTies {
      conflicts.append(
        Conflict(
          reason: "auto_tie_breaker switches two_node off",
          instead: "choose one of them and set the other to 0"))
    }
    return conflicts
  }

  private var ofTieBreaker: [Conflict] {
    var conflicts: [Conflict] = []
    if quorum.autoTieBreakerNode != nil && !breaksTies {
      conflicts.append(
        Conflict(
          reason: "auto_tie_breaker_node means nothing while auto_tie_breaker is off",
          instead: "set auto_tie_breaker=1 too, or auto_tie_breaker_node=default"))
    }
    guard breaksTies, quorum.device == nil else { return conflicts }
    let waits = quorum.waitForAll?.value ?? isTwoNode
    if votes % 2 == 1 && !waits {
      conflicts.append(
        Conflict(
          reason: standsLast
            ? "corosync does not start with auto_tie_breaker and last_man_standing where the "
              + "number of votes (\(votes)) is odd and wait_for_all is off"
            : "corosync switches auto_tie_breaker off where the number of votes (\(votes)) is odd "
              + "and wait_for_all is off",
          instead: "set wait_for_all=1 too"))
    }
    return conflicts + ofTieBreakerNodes
  }

  private var ofTieBreakerNodes: [Conflict] {
    guard let words = quorum.autoTieBreakerNode?.value.split(separator: " ") else { return [] }
    if words.isEmpty {
      return [
        Conflict(
          reason: "corosync switches auto_tie_breaker off where auto_tie_breaker_node is empty",
          instead: "give lowest, highest, or nodeids divided by blanks")
      ]
    }
    if words == ["lowest"] || words == ["highest"] { return [] }
    let known = Set(nodes.compactMap(\.id?.value.rawValue))
    return words.filter { UInt32($0).map { !known.contains($0) } ?? true }.map { word in
      Conflict(
        reason: "auto_tie_breaker_node names \"\(word)\", and no node has this nodeid",
        instead: "give lowest, highest, or nodeids divided by blanks")
    }
  }

  private var ofLastMan: [Conflict] {
    if quorum.lastManStandingWindow != nil && !standsLast {
      return [
        Conflict(
          reason: "last_man_standing_window means nothing while last_man_standing is off",
          instead: "set last_man_standing=1 too, or last_man_standing_window=default")
      ]
    }
    guard standsLast, quorum.device == nil,
      let node = nodes.first(where: { $0.voteCount > 1 })
    else { return [] }
    return [
      Conflict(
        reason: "corosync switches last_man_standing off when a node with more than 1 vote joins, "
          + "and \(node.label) has \(node.voteCount)",
        instead: "give every node 1 vote")
    ]
  }

  private var ofDevice: [Conflict] {
    guard let device = quorum.device else { return [] }
    var conflicts: [Conflict] = []
    let others = [
      ("last_man_standing", standsLast), ("auto_tie_breaker", breaksTies),
      ("allow_downscale", quorum.allowDownscale?.value ?? false),
    ]
    for (name, isOn) in others where isOn {
      conflicts.append(
        Conflict(
          reason: "corosync does not start with a quorum device and \(name)",
          instead: "set \(name)=0; the device decides instead"))
    }
    return conflicts + ofVotes(of: device)
  }

  private func ofVotes(of device: QuorumDevice) -> [Conflict] {
    let isEven = configuration.hasOneVotePerNode
    if device.net.algorithm?.value ?? "ffsplit" == "ffsplit", device.model.value == "net",
      nodes.contains(where: { $0.voteCount != 1 })
    {
      return [
        Conflict(
          reason: "corosync-qdevice with ffsplit ends where a node has other than 1 vote",
          instead: "give every node 1 vote, or the device another algorithm")
      ]
    }
    guard let ofDevice = device.votes?.value else {
      guard quorum.expectedVotes != nil || !isEven else { return [] }
      return [
        Conflict(
          reason: "corosync does not start with a quorum device without votes of its own where "
            + (isEven ? "expected_votes is set" : "not every node has 1 vote"),
          instead: "set quorum.device.votes first, or leave it to be worked out")
      ]
    }
    guard let expected = quorum.expectedVotes?.value, ofDevice > 0,
      Int(expected) - Int(ofDevice) < 2
    else { return [] }
    return [
      Conflict(
        reason: "corosync does not start with expected_votes \(expected) and a device of "
          + "\(ofDevice) votes: they leave the nodes less than 2",
        instead: "count the device's votes in, as \(votes &+ ofDevice), or set "
          + "expected_votes=default")
    ]
  }

  private var ofVotes: [Conflict] {
    guard !nodes.isEmpty, votes == 0 else { return [] }
    return [
      Conflict(
        reason: "no node has a vote: nothing could be decided",
        instead: "give at least one node a vote")
    ]
  }
}
