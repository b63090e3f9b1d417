import CorosyncModel
import TestSupport

@testable import CorosyncPlan

/// The nodes of corosync-vqsim, each of which is a process of its own.
///
/// There a membership is complete on a node when 10 ms have passed, whether or not what the others
/// say has come, so that some outcomes depend on which process runs first. One call makes one of
/// the possible orders happen.
struct SimulatorModel: Hashable {
  private let settings: QuorumSettings
  private var nodes: [Votequorum?]
  private var places: [NodeID: Int]

  /// All nodes that the configuration has start at once.
  init(_ settings: QuorumSettings, using random: inout SplitMix64) {
    self.settings = settings
    nodes = Array(repeating: nil, count: settings.members.count)
    places = [:]
    for id in settings.members.map(\.id) { places[id] = 0 }
    synchronise([0], starting: Set(nodes.indices), using: &random)
  }

  /// Whether each running node is quorate.
  var quorate: [NodeID: Bool] {
    var answer: [NodeID: Bool] = [:]
    for node in nodes {
      if let node { answer[settings.members[node.own].id] = node.isQuorate }
    }
    return answer
  }

  /// The members that each running node sees.
  var memberships: [NodeID: Set<NodeID>] {
    places.mapValues { partition in Set(places.filter { $0.value == partition }.keys) }
  }

  mutating func perform(_ step: SimulatorScenario.Step, using random: inout SplitMix64) {
    let before = places
    step.move(&places)
    switch step {
    case .down(let id):
      nodes[place(id)] = nil
      synchronise([before[id] ?? 0], starting: [], using: &random)
    case .up(let id, let partition):
      synchronise([partition], starting: [place(id)], using: &random)
    case .move, .join:
      synchronise(Set(places.values).sorted(), starting: [], using: &random)
    }
    for index in nodes.indices where nodes[index]?.isLastManTimerSet == true {
      nodes[index]?.endLastManWindow()
    }
  }

  private func place(_ id: NodeID) -> Int {
    settings.members.firstIndex { $0.id == id } ?? 0
  }

  private mutating func synchronise(
    _ partitions: [Int], starting: Set<Int>, using random: inout SplitMix64
  ) {
    for partition in partitions {
      let group = places.filter { $0.value == partition }.keys.map(place).sorted()
      var messages: [Votequorum.NodeInfo] = []
      for index in group where starting.contains(index) {
        var node = Votequorum(own: index, of: settings)
        messages.append(node.nodeInfo)
        node.beginMembership([index])
        nodes[index] = node
      }
      for index in group { nodes[index]?.beginMembership(group) }
      deliver(messages, in: group, starting: starting, using: &random)
    }
  }

  /// Lets each node finish its membership after some of the messages that came before it.
  private mutating func deliver(
    _ first: [Votequorum.NodeInfo], in group: [Int], starting: Set<Int>,
    using random: inout SplitMix64
  ) {
    // Processes are at one most often, or some are held up until all that was sent has come.
    let isOrderly = random.chance(40)
    let areHeldUp = random.chance(50)
    var messages = first
    var read = Dictionary(uniqueKeysWithValues: group.map { ($0, 0) })
    for index in isOrderly ? group : group.shuffled(using: &random) {
      let arrived =
        isOrderly
        ? first.count
        : areHeldUp ? random.pick([0, messages.count]) : random.number(0...messages.count)
      for message in messages.prefix(arrived) { take(message, index) }
      read[index] = arrived
      if let info = nodes[index]?.nodeInfo { messages.append(info) }
      nodes[index]?.finishMembership()
    }
    for index in group {
      for message in messages.dropFirst(read[index] ?? 0) {
        take(message, index)
        // A node that has just started finishes twice.
        if starting.contains(index), random.chance(20) { nodes[index]?.finishMembership() }
      }
    }
  }

  private mutating func take(_ message: Votequorum.NodeInfo, _ index: Int) {
    nodes[index]?.receive(message)
    if !message.flags.contains(.first) { nodes[index]?.receiveDevice(message) }
  }
}
