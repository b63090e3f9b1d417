import CorosyncModel

/// What corosync-qnetd remembers of a cluster, and whom it gives its vote.
///
/// Source: corosync-qdevice's qnetd-algo-ffsplit.c, qnetd-algo-lms.c and qnetd-algo-2nodelms.c, and
/// the node's side in qdevice-model-net.c. Heuristics are taken to be off.
struct QuorumDeviceServer: Sendable {
  /// The cluster at a moment when all that are connected have told of their membership.
  struct View {
    let groups: [[Int]]
    let connected: Set<Int>
    /// The nodes whose membership is new.
    let changed: Set<Int>
    let quorate: Set<Int>
    let ids: [NodeID]
    let waitsForAll: Bool

    func group(of place: Int) -> [Int] { groups.first { $0.contains(place) } ?? [] }
  }

  /// The nodes that the server had a connection to.
  private(set) var connected: Set<Int> = []

  /// What each node casts.
  private var casting: Set<Int> = []

  /// lms: what the server last answered each node; none for a node that is new to it.
  private var answers: [Int: Bool] = [:]

  /// ffsplit: the partition that had the vote last.
  private var winners: Set<Int> = []

  mutating func disconnect(_ places: [Int]) {
    for place in places {
      connected.remove(place)
      casting.remove(place)
      answers[place] = nil
    }
  }

  /// The nodes that cast the device's votes now.
  mutating func votes(in view: View, _ settings: QuorumDeviceSettings) -> Set<Int> {
    loseConnections(in: view, settings)
    let new = view.connected.subtracting(connected)
    connected = view.connected
    switch settings.algorithm {
    case .ffsplit:
      let winners = FfsplitChoice(view, settings, previous: self.winners).winners
      self.winners = Set(winners)
      casting = view.connected.intersection(winners)
    case .lms:
      // A node that goes on as it was is not asked again, also when all others are gone.
      for place in view.connected.sorted() where view.changed.contains(place) || new.contains(place)
      {
        answerLMS(place, in: view, settings)
      }
    case .twoNodeLMS:
      for place in view.connected.sorted() where view.changed.contains(place) || new.contains(place)
      {
        answerTwoNodeLMS(place, in: view, settings)
      }
    case .test:
      casting.formUnion(view.connected.intersection(view.changed.union(new)))
    case nil: casting = []
    }
    return casting
  }

  /// A node that loses the server goes on to cast its vote or not, by algorithm, and ceases when
  /// its membership changes.
  private mutating func loseConnections(in view: View, _ settings: QuorumDeviceSettings) {
    for place in connected.subtracting(view.connected) {
      answers[place] = nil
      switch settings.algorithm {
      case .lms where view.waitsForAll && view.quorate.contains(place), .twoNodeLMS, .test: break
      default: casting.remove(place)
      }
    }
    for place in view.changed.subtracting(view.connected) { casting.remove(place) }
  }

  private mutating func answer(_ place: Int, _ isAcknowledged: Bool, remember: Bool = true) {
    if isAcknowledged { casting.insert(place) } else { casting.remove(place) }
    if remember { answers[place] = isAcknowledged }
  }

  /// Whether a node is new to the server while another partition has the vote.
  private func isLate(_ place: Int, in view: View) -> Bool {
    let group = Set(view.group(of: place))
    return answers[place] == nil && answers.contains { $1 && !group.contains($0) }
  }

  private mutating func answerLMS(
    _ place: Int, in view: View, _ settings: QuorumDeviceSettings
  ) {
    let parts = view.groups.map { $0.filter(view.connected.contains) }.filter { !$0.isEmpty }
    if parts.count == 1 { return answer(place, true) }
    if isLate(place, in: view) { return answer(place, false, remember: false) }
    let largest = parts.map(\.count).max() ?? 0
    let leaders = parts.filter { $0.count == largest }
    if leaders.count == 1 { return answer(place, leaders[0].contains(place)) }
    let own = parts.first { $0.contains(place) } ?? []
    switch settings.tieBreaker {
    case .lowest: answer(place, view.connected.min().map(own.contains) ?? false)
    case .highest: answer(place, view.connected.max().map(own.contains) ?? false)
    // The server compares with the asking node only, so just that one gets the vote.
    case .node(let id): answer(place, view.ids[place] == id)
    }
  }

  private mutating func answerTwoNodeLMS(
    _ place: Int, in view: View, _ settings: QuorumDeviceSettings
  ) {
    if isLate(place, in: view) { return answer(place, false, remember: false) }
    if view.group(of: place).count == 2 || view.connected.count == 1 { return answer(place, true) }
    switch settings.tieBreaker {
    case .lowest: answer(place, place == view.connected.min())
    case .highest: answer(place, place == view.connected.max())
    case .node(let id): answer(place, view.ids[place] == id)
    }
  }
}
