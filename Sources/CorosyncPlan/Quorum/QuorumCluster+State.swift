import CorosyncModel

extension QuorumCluster {
  /// The cluster when a change has been loaded, and the nodes are gone that the new file lacks.
  ///
  /// It ran the old file before, as one of its nodes tells; nil is with all of its nodes.
  init(loading new: Configuration, over old: Configuration, seen state: ClusterState?) {
    let (before, after) = (QuorumSettings(old), QuorumSettings(new))
    self = state.map { QuorumCluster(before, seen: $0) } ?? .running(before)
    let wereQuorate = nodes.map { $0?.isQuorate ?? false }
    reload(after)
    let staying = partition.map { $0.intersection(after.ids) }
    if staying == partition { return }
    form(staying)
    for place in nodes.indices { nodes[place]?.hearLate(thatAllWereQuorate: wereQuorate[place]) }
  }

  /// A cluster that runs as one of its nodes tells, and whose nodes were all together once.
  ///
  /// What a running votequorum comes to in another way, such as expected votes that a person or
  /// last_man_standing has set, is taken from what it tells. No server is asked for the device's
  /// votes: they are cast as they are now.
  private init(_ settings: QuorumSettings, seen state: ClusterState) {
    self = .running(settings)
    device = nil
    form([state.joinedIDs])
    guard let seen = state.quorum else { return }
    let isCasting = seen.totalVotes > settings.votes(of: state.joinedIDs)
    for place in nodes.indices { nodes[place]?.adopt(seen, deviceVotes: isCasting) }
  }
}

extension Votequorum {
  /// Hears of the new expected votes again, from before a loss of members.
  ///
  /// A reload cuts the links of nodes that go, so that the token is lost on its way. The node that
  /// began can then tell what it had to tell of the reload only in the next membership.
  fileprivate mutating func hearLate(thatAllWereQuorate wereQuorate: Bool) {
    if wereQuorate && rules.waitsForAll { setWaiting(false) }
    receiveExpectedVotes(rules.expected)
  }

  /// Takes over what the votequorum of a member tells.
  fileprivate mutating func adopt(_ seen: ClusterState.QuorumState, deviceVotes: Bool) {
    setFlag(.deviceVotes, deviceVotes)
    if seen.isQuorate {
      // Whatever was lost before, a tie was won.
      previousMembers = members
      (lowest, highest) = (members.first, members.last)
    }
    if rules.waitsForAll { setWaiting(!seen.isQuorate) }
    expectOfMembers(seen.expectedVotes)
    recalculate(allowDecrease: true, byCurrentNodes: false)
  }
}
