import CorosyncModel

/// What one node's votequorum knows, and what it concludes from it.
///
/// Follows the daemon's exec/votequorum.c step by step, oddities included: quorum is a number of
/// eight bits, votes are of 32, and each node keeps its own idea of what all others expect. Nodes
/// are told by their place among the members of the settings, which are sorted by id.
struct Votequorum: Sendable, Hashable {
  /// What this node knows of one node.
  struct Peer: Sendable, Hashable {
    var state = State.unknown
    var votes: UInt32 = 0
    var expected: UInt32 = 0
    var flags: Flags = []
  }

  enum State: Sendable, Hashable {
    case unknown, member, dead, leaving
  }

  struct Flags: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let quorate = Flags(rawValue: 1)
    static let leaving = Flags(rawValue: 2)
    static let waiting = Flags(rawValue: 4)
    static let first = Flags(rawValue: 8)
    static let deviceVotes = Flags(rawValue: 16)
    static let masterWins = Flags(rawValue: 32)
  }

  /// What a node tells the others of itself.
  struct NodeInfo: Sendable, Hashable {
    let node: Int
    let votes: UInt32
    let expected: UInt32
    let flags: Flags
    /// The votes of the device, which are told in a message of their own.
    let deviceVotes: UInt32
  }

  let own: Int
  var rules: VotequorumRules

  /// Changed with ``update(_:_:)`` only, but for flags.
  private(set) var peers: [Peer]
  private(set) var present = Present()
  var deviceVotes: UInt32
  var isQuorate = false
  var quorum: UInt8 = 0
  var isWaiting: Bool
  var lastManStanding: Bool
  var isLastManTimerSet = false
  var lowest: Int?
  var highest: Int?
  var members: [Int] = []
  var previousMembers: [Int] = []
  var barrier: UInt32
  var trackingBarrier: UInt32 = 0

  /// A node that has just started.
  init(own: Int, of settings: QuorumSettings) {
    self.own = own
    rules = VotequorumRules(settings)
    peers = Array(repeating: Peer(), count: settings.members.count)
    deviceVotes = rules.deviceVotes
    isWaiting = rules.waitsForAll
    lastManStanding = settings.lastManStanding
    barrier = rules.expected
    let peer = Peer(
      state: .member, votes: settings.members[own].votes, expected: rules.expected,
      flags: isWaiting ? [.first, .waiting] : .first)
    update(own) { $0 = peer }
    recalculate(allowDecrease: false, byCurrentNodes: false)
  }

  var expected: UInt32 {
    get { peers[own].expected }
    set { update(own) { $0.expected = newValue } }
  }

  /// What this node says of itself now.
  var nodeInfo: NodeInfo {
    NodeInfo(
      node: own, votes: peers[own].votes, expected: expected, flags: peers[own].flags,
      deviceVotes: deviceVotes)
  }

  /// The votes that count for this node.
  var totalVotes: UInt32 {
    peers[own].flags.contains(.deviceVotes) ? present.votes &+ deviceVotes : present.votes
  }

  /// Changes what is known of a node, and what all members come to.
  mutating func update(_ index: Int, _ change: (inout Peer) -> Void) {
    let old = peers[index]
    change(&peers[index])
    present.replace(old, by: peers[index])
  }

  mutating func setFlag(_ flag: Flags, _ isSet: Bool) {
    if isSet { peers[own].flags.insert(flag) } else { peers[own].flags.remove(flag) }
  }

  /// The most votes that a member expects.
  mutating func highestExpected() -> UInt32 {
    if let highest = present.highestExpected { return highest }
    let highest = peers.reduce(0) { $1.state == .member ? max($0, $1.expected) : $0 }
    present.highestExpected = highest
    return highest
  }

  /// What all members come to; kept, since a big cluster counts often.
  struct Present: Sendable, Hashable {
    private(set) var votes: UInt32 = 0
    private(set) var count: UInt32 = 0

    /// Nil where it has to be looked up again.
    var highestExpected: UInt32? = 0

    mutating func replace(_ old: Peer, by new: Peer) {
      if old.state == .member {
        votes &-= old.votes
        count -= 1
        let isLess = new.state != .member || new.expected < old.expected
        if isLess && old.expected == highestExpected { highestExpected = nil }
      }
      if new.state == .member {
        votes &+= new.votes
        count += 1
        highestExpected = highestExpected.map { max($0, new.expected) }
      }
    }
  }
}
