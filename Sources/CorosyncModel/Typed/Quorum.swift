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
    device = QuorumDevice(projection)
  }
}

/// The section `quorum.device`: votes that a program outside of the cluster casts.
///
/// Source: corosync-qdevice(8).
public struct QuorumDevice: Sendable, Hashable {
  /// `model`, in practice `net`.
  public let model: Sourced<String>

  /// `votes`.
  public let votes: Sourced<UInt32>?
  public let timeout: Sourced<Milliseconds>?
  public let syncTimeout: Sourced<Milliseconds>?

  /// `net.host` as written.
  public let host: Sourced<String>?

  /// `net.algorithm` as written.
  public let algorithm: Sourced<String>?

  /// `net.tie_breaker` as written.
  public let tieBreaker: Sourced<String>?

  init?(_ projection: Projection) {
    guard let model = projection.text("quorum.device.model"), !model.value.isEmpty else {
      return nil
    }
    self.model = model
    votes = projection.uint32("quorum.device.votes")
    timeout = projection.milliseconds("quorum.device.timeout")
    syncTimeout = projection.milliseconds("quorum.device.sync_timeout")
    host = projection.text("quorum.device.net.host")
    algorithm = projection.text("quorum.device.net.algorithm")
    tieBreaker = projection.text("quorum.device.net.tie_breaker")
  }
}
