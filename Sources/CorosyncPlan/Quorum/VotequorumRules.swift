import CorosyncModel

/// The rules that a node's votequorum goes by, after it has read its configuration.
///
/// Source: the daemon's `votequorum_readconfig`.
struct VotequorumRules: Sendable, Hashable {
  let expected: UInt32
  let deviceVotes: UInt32
  let twoNode: Bool
  let waitsForAll: Bool
  let tieBreaker: AutoTieBreaker
  let allowsDownscale: Bool
  let tracksExpectedVotes: Bool

  /// The places of the nodes that break ties by list; nil for an id that no node has.
  let listed: [Int?]

  /// At a start.
  init(_ settings: QuorumSettings) {
    let waitsForAll = settings.waitForAll ?? settings.twoNode
    self.init(
      settings, waitsForAll: waitsForAll, tieBreaker: settings.tieBreaker,
      allowsDownscale: settings.allowDownscale,
      tracksExpectedVotes: settings.expectedVotesTracking || settings.allowDownscale,
      trackingBarrier: 0, oldDeviceVotes: 0, places: settings.members)
  }

  /// After a reload: what only a start reads stays as the node that runs has it.
  init(
    _ settings: QuorumSettings, running: VotequorumRules, startedWith start: QuorumSettings,
    trackingBarrier: UInt32, oldDeviceVotes: UInt32
  ) {
    let waitsForAll = start.waitForAll == nil ? settings.twoNode : running.waitsForAll
    self.init(
      settings, waitsForAll: waitsForAll, tieBreaker: start.tieBreaker,
      allowsDownscale: running.allowsDownscale,
      tracksExpectedVotes: running.tracksExpectedVotes, trackingBarrier: trackingBarrier,
      oldDeviceVotes: oldDeviceVotes, places: start.members)
  }

  /// The same rules with `allow_downscale` off.
  init(withoutDownscale rules: VotequorumRules) {
    expected = rules.expected
    deviceVotes = rules.deviceVotes
    twoNode = rules.twoNode
    waitsForAll = rules.waitsForAll
    tieBreaker = rules.tieBreaker
    allowsDownscale = false
    tracksExpectedVotes = rules.tracksExpectedVotes
    listed = rules.listed
  }

  private init(
    _ settings: QuorumSettings, waitsForAll: Bool, tieBreaker: AutoTieBreaker,
    allowsDownscale: Bool, tracksExpectedVotes: Bool, trackingBarrier: UInt32,
    oldDeviceVotes: UInt32, places: [QuorumMember]
  ) {
    self.waitsForAll = waitsForAll
    self.allowsDownscale = allowsDownscale
    self.tracksExpectedVotes = tracksExpectedVotes
    twoNode = settings.twoNode && tieBreaker == .off
    let isOdd = settings.votesOfNodes % 2 == 1
    self.tieBreaker = isOdd && !waitsForAll ? .off : tieBreaker
    if case .nodes(let ids) = self.tieBreaker {
      listed = ids.map { id in places.firstIndex { $0.id == id } }
    } else {
      listed = []
    }
    deviceVotes =
      settings.device == nil ? 0 : settings.votesOfDevice ?? oldDeviceVotes
    let written = tracksExpectedVotes ? trackingBarrier : settings.expectedVotes ?? 0
    expected = written != 0 ? written : settings.votesOfNodes &+ settings.deviceVotesAdded
  }
}

extension QuorumSettings {
  /// The sum of the nodes' votes, of 32 bits as the daemon has it.
  public var votesOfNodes: UInt32 { members.reduce(0) { $0 &+ $1.votes } }

  /// The votes that the daemon works out for a device without `votes`; 0 where it doesn't.
  var deviceVotesAdded: UInt32 {
    guard let device, device.votes == nil, expectedVotes == nil,
      votesOfNodes > 0, UInt32(clamping: members.count) == votesOfNodes
    else { return 0 }
    return votesOfNodes &- 1
  }

  /// The votes of the device; nil where there is no device, or the daemon can't tell its votes.
  public var votesOfDevice: UInt32? {
    guard let device else { return nil }
    if let votes = device.votes { return votes }
    return deviceVotesAdded > 0 ? deviceVotesAdded : nil
  }
}
