/// What happens to a node.
extension Votequorum {
  /// A membership begins to form, with all members in ascending order.
  mutating func beginMembership(_ newMembers: [Int]) {
    if newMembers.count > 1 { setFlag(.first, false) }
    let lost = members == newMembers ? [] : Set(members).subtracting(newMembers).sorted()
    for index in lost { update(index) { $0.state = .dead } }
    if lastManStanding, startsLastManTimer(count: newMembers.count, lost: !lost.isEmpty) {
      isLastManTimerSet = true
    }
    previousMembers = members
    members = newMembers
  }

  private func startsLastManTimer(count: Int, lost: Bool) -> Bool {
    count >= Int(quorum) && lost
      || count <= Int(quorum) && rules.tieBreaker != .off && isMember(lowest)
  }

  /// The membership has formed.
  mutating func finishMembership() {
    recalculate(allowDecrease: false, byCurrentNodes: false)
  }

  /// A node, or this one, says something of itself.
  mutating func receive(_ info: NodeInfo) {
    let index = info.node
    let before = peers[index]
    var isDecrease = false
    let isLeaving = info.flags.contains(.leaving)
    update(index) {
      $0.flags = info.flags
      $0.votes = info.votes
      $0.state = isLeaving ? .leaving : .member
    }
    if isLeaving { isDecrease = true }
    let byCurrentNodes = isDecrease
    if !isQuorate && info.flags.contains(.quorate) {
      isDecrease = true
      expected = info.expected
    }
    let isTrusted = info.flags.contains(.quorate) || rules.tracksExpectedVotes
    let believed = isTrusted ? info.expected : expected
    update(index) { $0.expected = believed }
    if info.votes > 1 {
      lastManStanding = false
      isLastManTimerSet = false
    }
    if before.state == .unknown || index == own || info.flags.contains(.first)
      || before != peers[index]
    {
      recalculate(allowDecrease: isDecrease, byCurrentNodes: byCurrentNodes)
    }
    let flags = peers[index].flags
    if rules.waitsForAll && flags.contains(.quorate) && !flags.contains(.waiting) {
      setWaiting(false)
    }
  }

  /// A node says how many votes the device has.
  mutating func receiveDevice(_ info: NodeInfo) {
    let before = deviceVotes
    let isFollowed = !isQuorate && peers[info.node].flags.contains(.quorate)
    deviceVotes = isFollowed ? info.deviceVotes : max(deviceVotes, info.deviceVotes)
    if before != deviceVotes { recalculate(allowDecrease: false, byCurrentNodes: false) }
  }

  /// The device votes for this node's partition, or ceases to.
  ///
  /// Returns whether the node has to tell the others.
  mutating func setDeviceVote(_ votes: Bool) -> Bool {
    let before = peers[own].flags
    setFlag(.deviceVotes, votes)
    return peers[own].flags != before
  }

  /// The window of last_man_standing is over.
  mutating func endLastManWindow() {
    isLastManTimerSet = false
    if isQuorate { recalculate(allowDecrease: true, byCurrentNodes: true) }
  }

  /// A person, or a changed configuration on one of the nodes, sets the expected votes.
  mutating func receiveExpectedVotes(_ votes: UInt32) {
    expectOfMembers(votes)
    barrier = votes
    if rules.tracksExpectedVotes { expected = max(expected, trackingBarrier) }
    recalculate(allowDecrease: true, byCurrentNodes: false)
  }

  /// A changed configuration gives a node other votes.
  mutating func receiveVotes(_ votes: UInt32, of index: Int) {
    guard peers[index].state != .unknown else { return }
    update(index) { $0.votes = votes }
    recalculate(allowDecrease: true, byCurrentNodes: false)
  }
}
