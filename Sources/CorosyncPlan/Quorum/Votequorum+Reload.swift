import CorosyncModel

/// A configuration that changes while the node runs.
extension Votequorum {
  /// Reads new settings; what only a start reads stays.
  ///
  /// Source: the daemon's `votequorum_readconfig` at run time.
  mutating func reload(_ new: QuorumSettings, startedWith start: QuorumSettings) {
    var new = new
    // The device and two_node exclude each other: a device that is registered wins.
    if new.twoNode && new.device != nil && peers[own].flags.contains(.deviceVotes) {
      new.twoNode = false
    }
    let id = start.members[own].id
    rules = VotequorumRules(
      new, running: rules, startedWith: start, trackingBarrier: trackingBarrier,
      oldDeviceVotes: deviceVotes)
    let (votes, newExpected) = configured(of: new, id)
    update(own) { $0.votes = votes }
    expected = newExpected
    deviceVotes = rules.deviceVotes
    barrier = newExpected
    if !rules.waitsForAll && isWaiting { setWaiting(false) }
  }

  /// The votes of the own node and the expected votes that new settings give.
  func configured(of new: QuorumSettings, _ id: NodeID) -> (votes: UInt32, expected: UInt32) {
    let votes = new.members.first { $0.id == id }?.votes ?? peers[own].votes
    return (votes, rules.expected)
  }

  /// Whether the daemon takes a number of expected votes from a person.
  ///
  /// Source: the daemon's handler of `votequorum_setexpected`.
  func takes(expectedVotes: UInt32) -> Bool {
    var copy = self
    copy.rules = VotequorumRules(withoutDownscale: rules)
    let needed = copy.neededVotes(allowDecrease: true, expectingAtMost: expectedVotes)
    return expectedVotes >= totalVotes && !(isQuorate && needed > totalVotes)
  }
}
