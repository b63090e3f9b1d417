/// How a node counts.
extension Votequorum {
  /// Counts the votes anew and decides whether this node is quorate.
  mutating func recalculate(allowDecrease: Bool, byCurrentNodes: Bool) {
    let all = present.votes &+ deviceVotes
    if all > expected { expected = all }
    if rules.tracksExpectedVotes { trackingBarrier = max(trackingBarrier, expected) }
    let limit = byCurrentNodes ? present.count + (deviceVotes > 0 ? 1 : 0) : 0
    quorum = UInt8(
      truncatingIfNeeded: neededVotes(allowDecrease: allowDecrease, expectingAtMost: limit))
    if limit > 0 { expectOfMembers(limit) }
    decide(totalVotes)
  }

  /// Gives all members, this node among them, the same expected votes.
  mutating func expectOfMembers(_ votes: UInt32) {
    guard votes > 0 else { return }
    for index in peers.indices where peers[index].state == .member {
      update(index) { $0.expected = votes }
    }
  }

  /// The votes needed to be quorate, before they are cut to eight bits; a limit of 0 is none.
  mutating func neededVotes(allowDecrease: Bool, expectingAtMost limit: UInt32) -> UInt32 {
    var limit = limit
    if rules.allowsDownscale && allowDecrease && limit > 0 { limit = max(barrier, limit) }
    let highest = limit > 0 ? limit : highestExpected()
    let count = present.count + (peers[own].flags.contains(.deviceVotes) ? 1 : 0)
    if rules.twoNode && count <= 2 { return 1 }
    let needed = max((highest &+ 2) / 2, (totalVotes &+ 2) / 2)
    return allowDecrease ? needed : max(UInt32(quorum), needed)
  }

  private mutating func decide(_ votes: UInt32) {
    if rules.waitsForAll && isWaiting {
      guard votes == expected else { return }
      setWaiting(false)
    }
    var quorate = UInt32(quorum) <= votes
    if quorate {
      lowest = peers.indices.first { $0 == own || peers[$0].state == .member }
      highest = peers.indices.last { $0 == own || peers[$0].state == .member }
    }
    if rules.tieBreaker != .off, votes == expected / 2,
      previousMembers.count - members.count < Int(quorum), winsTie
    {
      quorate = true
    }
    if peers[own].flags.contains(.masterWins), !quorate, seesMaster { quorate = true }
    isQuorate = quorate
    setFlag(.quorate, quorate)
    if rules.waitsForAll { setWaiting(!quorate) }
  }

  mutating func setWaiting(_ waiting: Bool) {
    isWaiting = waiting
    setFlag(.waiting, waiting)
  }

  private var seesMaster: Bool {
    peers.contains { $0.state == .member && $0.flags.isSuperset(of: [.masterWins, .deviceVotes]) }
  }

  /// Whether the node that breaks ties is on this side.
  private var winsTie: Bool {
    switch rules.tieBreaker {
    case .off: false
    case .lowest: isMember(lowest)
    case .highest: isMember(highest)
    case .nodes: winsTieByList
    }
  }

  /// Whether the first listed node on this side comes before all listed ones that were lost just
  /// now.
  private var winsTieByList: Bool {
    guard let first = rules.listed.firstIndex(where: { $0.map(members.contains) ?? false })
    else { return false }
    return !rules.listed[..<first].contains { $0.map(previousMembers.contains) ?? false }
  }

  func isMember(_ index: Int?) -> Bool { index.map { peers[$0].state == .member } ?? false }
}
