/// Quorum as this node sees it.
///
/// Source: `votequorum_getinfo`, votequorum_getinfo(3). Its flags are the cases of `Flags`.
public struct QuorumStatus: Hashable, Sendable {
  /// Properties of the node's quorum (`VOTEQUORUM_INFO_*` in corosync/votequorum.h).
  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) {
      self.rawValue = rawValue
    }

    /// `two_node` is in effect.
    public static let twoNode = Flags(rawValue: 1)
    /// The partition of this node is quorate.
    public static let quorate = Flags(rawValue: 2)
    /// `wait_for_all` is in effect.
    public static let waitForAll = Flags(rawValue: 4)
    /// `last_man_standing` is in effect.
    public static let lastManStanding = Flags(rawValue: 8)
    /// `auto_tie_breaker` is in effect.
    public static let autoTieBreaker = Flags(rawValue: 16)
    /// `allow_downscale` is in effect.
    public static let allowDownscale = Flags(rawValue: 32)
    /// A quorum device is registered.
    public static let deviceRegistered = Flags(rawValue: 64)
    /// The quorum device is alive.
    public static let deviceAlive = Flags(rawValue: 128)
    /// The quorum device casts its votes.
    public static let deviceCastsVote = Flags(rawValue: 256)
    /// The partition that the quorum device votes for wins.
    public static let deviceMasterWins = Flags(rawValue: 512)
  }

  /// The id of this node.
  public let nodeID: UInt32
  /// The votes of this node.
  public let nodeVotes: UInt32
  /// The votes that this node expects of the whole cluster.
  public let expectedVotes: UInt32
  /// The highest number of votes that any member expects.
  public let highestExpectedVotes: UInt32
  /// The votes of all members, with those that the quorum device casts.
  public let totalVotes: UInt32
  /// The votes that are needed to be quorate.
  public let quorum: UInt32
  /// The properties of this node's quorum.
  public let flags: Flags
  /// The votes of the quorum device, cast or not; 0 without one.
  public let deviceVotes: UInt32
  /// The name of the quorum device, `Qdevice` for corosync-qdevice(8); nil without one.
  public let deviceName: String?

  /// Whether the partition of this node is quorate.
  public var isQuorate: Bool { flags.contains(.quorate) }
}
