public import CorosyncModel

/// What votequorum, and a quorum device, make of a configuration.
///
/// A value of its own, so that a cluster can be thought up without a file. Source: the daemon's
/// `votequorum_readconfig`, corosync-qdevice(8).
public struct QuorumSettings: Sendable, Hashable {
  /// The nodes by ascending id; each id once.
  public var members: [QuorumMember]

  /// Whether votequorum runs; without it every partition acts as quorate.
  public var isVoting = true

  /// `expected_votes`; nil where the nodes' votes are added up.
  public var expectedVotes: UInt32?

  /// `two_node`.
  public var twoNode = false

  /// `wait_for_all` as written; nil where it follows `two_node`.
  public var waitForAll: Bool?

  /// `auto_tie_breaker` and `auto_tie_breaker_node`.
  public var tieBreaker = AutoTieBreaker.off

  /// `last_man_standing`.
  public var lastManStanding = false

  /// `last_man_standing_window`.
  public var lastManStandingWindow = Milliseconds(rawValue: 10000)

  /// `allow_downscale`.
  public var allowDownscale = false

  /// `expected_votes_tracking`; `allow_downscale` switches it on too.
  public var expectedVotesTracking = false

  /// The quorum device; nil where none is configured.
  public var device: QuorumDeviceSettings?

  /// Settings with all options off.
  public init(members: [QuorumMember]) {
    var seen: Set<NodeID> = []
    self.members = members.sorted { $0.id < $1.id }.filter { seen.insert($0.id).inserted }
  }
}

/// A node with its votes.
public struct QuorumMember: Sendable, Hashable {
  public let id: NodeID

  /// What to call the node in a message.
  public let label: String

  public var votes: UInt32

  public init(_ id: NodeID, label: String? = nil, votes: UInt32 = 1) {
    self.id = id
    self.label = label ?? id.description
    self.votes = votes
  }
}

/// Which half of a cluster goes on when it splits in two.
public enum AutoTieBreaker: Sendable, Hashable {
  case off
  /// The half with the lowest id of the last quorate membership.
  case lowest
  /// The half with the highest id of the last quorate membership.
  case highest
  /// The half with the first of these nodes that was a member.
  case nodes([NodeID])
}

/// A quorum device: votes that a program outside of the cluster casts.
public struct QuorumDeviceSettings: Sendable, Hashable {
  /// How corosync-qnetd decides who gets the vote.
  public enum Algorithm: String, Sendable, Hashable, CaseIterable {
    /// One half of a cluster that was split in the middle.
    case ffsplit
    /// The partition with the most nodes, down to the last one.
    case lms
    /// The same for exactly two nodes.
    case twoNodeLMS = "2nodelms"
    /// Everybody; for tests.
    case test
  }

  /// Which partition gets the vote where nothing else decides.
  public enum TieBreaker: Sendable, Hashable {
    case lowest
    case highest
    case node(NodeID)
  }

  /// `votes` as written.
  public var votes: UInt32?

  /// `net.algorithm`; nil where no corosync-qdevice casts the votes, as with another `model`.
  public var algorithm: Algorithm?

  /// `net.tie_breaker`.
  public var tieBreaker = TieBreaker.lowest

  /// `net.keep_active_partition_tie_breaker`: in a tie the half that had the vote keeps it.
  public var keepsActivePartition = true

  /// Whether a node is quorate that shares a partition with one that the device votes for.
  ///
  /// An option of corosync-qdevice's command line (`-S master_wins=on`); no key of the file.
  public var masterWins = false

  public init(votes: UInt32? = nil, algorithm: Algorithm? = .ffsplit) {
    self.votes = votes
    self.algorithm = algorithm
  }
}
