import CorosyncCmap

/// The section `quorum`.
///
/// Source: votequorum(5).
public struct Quorum: Sendable, Hashable {
  /// `provider` as written; without it every partition acts as quorate.
  public let provider: Sourced<String>?

  /// `expected_votes`; nil also where it is 0.
  ///
  /// Overrides the sum of the nodes' votes.
  public let expectedVotes: Sourced<UInt32>?

  /// `two_node`.
  public let twoNode: Sourced<Bool>?

  /// `wait_for_all`; follows `two_node` where it is not given.
  public let waitForAll: Sourced<Bool>?

  /// `auto_tie_breaker`.
  public let autoTieBreaker: Sourced<Bool>?

  /// `auto_tie_breaker_node` as written.
  public let autoTieBreakerNode: Sourced<String>?

  /// `last_man_standing`.
  public let lastManStanding: Sourced<Bool>?

  /// `last_man_standing_window`.
  public let lastManStandingWindow: Sourced<Milliseconds>?

  /// `votes` of this node, from the days before the node list; `nodelist.node.quorum_votes` beats
  /// it.
  public let votes: Sourced<UInt32>?

  /// `allow_downscale`: expected votes follow nodes that leave in an orderly way.
  public let allowDownscale: Sourced<Bool>?

  /// `expected_votes_tracking`.
  public let expectedVotesTracking: Sourced<Bool>?

  /// `leaving_timeout`, which nothing reads.
  public let leavingTimeout: Sourced<Milliseconds>?

  /// `quorumdev_poll` of 1.x as written.
  public let deviceInterval: Sourced<String>?

  /// `leave_remove` of 1.99 as written.
  public let leaveRemove: Sourced<String>?

  /// `disallowed` of 1.x as written.
  public let disallowed: Sourced<String>?

  /// The section `quorum.device`; nil where it has no `model`, since the daemon then ignores it.
  public let device: QuorumDevice?

  init(_ projection: Projection) {
    provider = projection.text("quorum.provider")
    expectedVotes = projection.uint32("quorum.expected_votes").flatMap { $0.value == 0 ? nil : $0 }
    twoNode = projection.flag("quorum.two_node")
    waitForAll = projection.flag("quorum.wait_for_all")
    autoTieBreaker = projection.flag("quorum.auto_tie_breaker")
    autoTieBreakerNode = projection.text("quorum.auto_tie_breaker_node")
    lastManStanding = projection.flag("quorum.last_man_standing")
    lastManStandingWindow = projection.milliseconds("quorum.last_man_standing_window")
    votes = projection.uint32("quorum.votes")
    allowDownscale = projection.flag("quorum.allow_downscale")
    expectedVotesTracking = projection.flag("quorum.expected_votes_tracking")
    leavingTimeout = projection.milliseconds("quorum.leaving_timeout")
    deviceInterval = projection.text("quorum.quorumdev_poll")
    leaveRemove = projection.text("quorum.leave_remove")
    disallowed = projection.text("quorum.disallowed")
    device = QuorumDevice(projection)
  }
}
