public import CorosyncModel

/// A cluster that runs in the mind: its nodes fail, come back, are split and joined, and each
/// decides as its daemon would.
///
/// Nothing runs at first. Time is told by the caller: a change of membership is complete when the
/// function returns, and ``passWindow()`` lets the window of last_man_standing go by.
///
/// What nodes tell each other comes in the order of their ids, as it does when the token starts
/// with the lowest. The order matters in one case: with wait_for_all, where one membership loses a
/// node and gains another, so that the votes suffice again only when the new one has spoken.
/// Source: the daemon's exec/votequorum.c, exec/sync.c; corosync-qnetd's algorithms.
public struct QuorumCluster: Sendable {
  public let settings: QuorumSettings

  /// The nodes that run, by place; nil for one that doesn't.
  var nodes: [Votequorum?]

  /// The group of each node by place; empty where none runs.
  private(set) var groups: [[Int]] = []
  var device: QuorumDeviceServer?

  /// The settings that each node has read at its last start or reload.
  private var current: QuorumSettings

  public init(_ settings: QuorumSettings) {
    self.settings = settings
    current = settings
    nodes = Array(repeating: nil, count: settings.members.count)
    device = settings.deviceProblem == nil ? settings.device.map { _ in QuorumDeviceServer() } : nil
  }

  /// A cluster whose nodes have all started and are together, the device with them.
  public static func running(_ settings: QuorumSettings) -> QuorumCluster {
    var cluster = QuorumCluster(settings)
    cluster.form([Set(settings.members.map(\.id))])
    return cluster
  }
}

extension QuorumCluster {
  /// Makes the nodes of each group see each other and nobody else.
  ///
  /// A node that did not run starts; one that is in no group is dead from now on. The device is
  /// seen by the nodes in `device`; nil is all of them. Ids that no node has are passed over, and a
  /// node in two groups belongs to the first.
  public mutating func form(_ partition: [Set<NodeID>], device reach: Set<NodeID>? = nil) {
    let new = places(of: partition)
    let alive = Set(new.joined())
    let died = nodes.indices.filter { nodes[$0] != nil && !alive.contains($0) }
    for place in died { nodes[place] = nil }
    device?.disconnect(died)
    for place in alive where nodes[place] == nil { start(place) }
    let changed = new.filter { group in
      group.contains { nodes[$0]?.members != group }
    }
    groups = new
    for group in changed { beginMembership(group) }
    let connected = alive.filter { place in
      reach.map { $0.contains(settings.members[place].id) } ?? true
    }
    askDevice(connected, changed: Set(changed.joined()))
    for place in changed.joined() { nodes[place]?.finishMembership() }
    askDevice(connected, changed: [])
  }

  /// Nodes shut down in an orderly way, which is a failure but for `allow_downscale`.
  public mutating func leave(_ ids: Set<NodeID>) {
    for place in nodes.indices where ids.contains(settings.members[place].id) {
      guard let node = nodes[place], node.rules.allowsDownscale else { continue }
      nodes[place]?.setFlag(.leaving, true)
      tellOfSelf(place)
    }
    form(partition.map { $0.subtracting(ids) })
  }

  /// The window of last_man_standing passes everywhere.
  public mutating func passWindow() {
    for place in nodes.indices where nodes[place]?.isLastManTimerSet == true {
      nodes[place]?.endLastManWindow()
    }
    if let device { askDevice(device.connected, changed: []) }
  }

  /// A person sets the expected votes on a node of each group (`corosync-quorumtool -e`).
  ///
  /// Returns false, and changes nothing, in a group whose votes are more, or which would lose its
  /// quorum.
  @discardableResult
  public mutating func setExpectedVotes(_ votes: UInt32, in group: Set<NodeID>) -> Bool {
    let members = places(of: [group]).first ?? []
    guard let first = members.first, let node = nodes[first], node.takes(expectedVotes: votes)
    else { return false }
    for place in members { nodes[place]?.receiveExpectedVotes(votes) }
    return true
  }

  /// All running nodes load other settings of the same nodes; the membership stays.
  ///
  /// Votes and expected votes change at once; what only a start reads does not. Nodes that the new
  /// settings leave out run on, with the votes they had.
  public mutating func reload(_ new: QuorumSettings) {
    current = new
    let before = nodes
    for place in nodes.indices { nodes[place]?.reload(new, startedWith: settings) }
    for group in groups {
      for place in group { tellOfSelf(place) }
      for place in group {
        guard let old = before[place], let now = nodes[place] else { continue }
        let (votes, expected) = now.configured(of: new, settings.members[place].id)
        if votes != old.peers[place].votes {
          for other in group { nodes[other]?.receiveVotes(votes, of: place) }
        }
        if expected != old.expected {
          for other in group { nodes[other]?.receiveExpectedVotes(expected) }
        }
      }
    }
  }
}

extension QuorumCluster {
  /// The nodes that run, in their groups.
  public var partition: [Set<NodeID>] {
    groups.map { Set($0.map { settings.members[$0].id }) }
  }

  /// Whether a node runs and is quorate.
  public func isQuorate(_ id: NodeID) -> Bool {
    guard let place = settings.members.firstIndex(where: { $0.id == id }) else { return false }
    return nodes[place]?.isQuorate ?? false
  }

  /// What each group decides, in the order of ``partition``.
  public var verdicts: [QuorumVerdict] { groups.map { verdict(of: $0) } }

  private func verdict(of group: [Int]) -> QuorumVerdict {
    let quorate = group.filter { !settings.isVoting || nodes[$0]?.isQuorate == true }
    let speaker = (quorate.first ?? group.first).flatMap { nodes[$0] }
    return QuorumVerdict(
      nodes: group.map { settings.members[$0].id },
      quorate: quorate.map { settings.members[$0].id },
      votes: speaker?.totalVotes ?? 0, expectedVotes: speaker?.expected ?? 0,
      quorum: UInt32(speaker?.quorum ?? 0),
      hasDeviceVotes: speaker?.peers[speaker?.own ?? 0].flags.contains(.deviceVotes) ?? false,
      waitsForAll: speaker.map { $0.rules.waitsForAll && $0.isWaiting } ?? false)
  }

  /// Whether there is a group that is quorate as a whole.
  public var hasQuorum: Bool { verdicts.contains(where: \.isQuorate) }
}

extension QuorumCluster {
  private func places(of partition: [Set<NodeID>]) -> [[Int]] {
    var taken: Set<Int> = []
    return partition.compactMap { group in
      let places = settings.members.indices.filter {
        group.contains(settings.members[$0].id) && taken.insert($0).inserted
      }
      return places.isEmpty ? nil : places
    }
  }

  private mutating func start(_ place: Int) {
    var node = Votequorum(own: place, of: settings)
    if settings.device?.masterWins == true && device != nil { node.setFlag(.masterWins, true) }
    node.beginMembership([place])
    let info = node.nodeInfo
    node.receive(info)
    node.finishMembership()
    nodes[place] = node
  }

  /// The messages of a new membership come to all its members in one order, before it is complete.
  private mutating func beginMembership(_ group: [Int]) {
    for place in group { nodes[place]?.beginMembership(group) }
    let told = group.compactMap { nodes[$0]?.nodeInfo }
    for info in told {
      for place in group {
        nodes[place]?.receive(info)
        nodes[place]?.receiveDevice(info)
      }
    }
  }

  private mutating func tellOfSelf(_ place: Int) {
    guard let info = nodes[place]?.nodeInfo else { return }
    for other in groups.first(where: { $0.contains(place) }) ?? [] {
      nodes[other]?.receive(info)
      nodes[other]?.receiveDevice(info)
    }
  }

  private mutating func askDevice(_ connected: Set<Int>, changed: Set<Int>) {
    guard let settings = current.device, var server = device else { return }
    let view = QuorumDeviceServer.View(
      groups: groups, connected: connected, changed: changed,
      quorate: Set(nodes.indices.filter { nodes[$0]?.isQuorate == true }),
      ids: self.settings.members.map(\.id), waitsForAll: self.settings.waitForAll ?? false)
    let votes = server.votes(in: view, settings)
    device = server
    let speakers = groups.joined().filter { nodes[$0]?.setDeviceVote(votes.contains($0)) == true }
    for place in speakers { tellOfSelf(place) }
  }
}
