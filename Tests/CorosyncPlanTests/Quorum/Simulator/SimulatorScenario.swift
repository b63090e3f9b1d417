import CorosyncModel
import CorosyncPlan
import CorosyncSyntax
import TestSupport

/// A configuration and what happens to its nodes.
struct SimulatorScenario: Sendable {
  /// One command of corosync-vqsim, whose partitions are numbered; all nodes start in 0.
  enum Step: Sendable, CustomStringConvertible {
    case down(NodeID)
    case up(NodeID, partition: Int)
    case move([NodeID], partition: Int)
    case join(Int, Int)

    var description: String {
      switch self {
      case .down(let id): "down \(id)"
      case .up(let id, let partition): "up \(partition):\(id)"
      case .move(let ids, let partition):
        "move \(partition):\(ids.map(\.description).joined(separator: ","))"
      case .join(let first, let second): "join \(first) \(second)"
      }
    }
  }

  let file: String
  let settings: QuorumSettings
  let steps: [Step]

  /// Whether the window of last_man_standing has to be waited for after each step.
  var needsWindow: Bool { settings.lastManStanding }

  /// Long enough that all messages of a step are through before it ends.
  static let window = 400

  init(file: String, steps: [Step] = []) {
    self.file = file
    settings = QuorumSettings(Configuration(Document(Array(file.utf8), release: .debian12)))
    self.steps = steps
  }

  /// A scenario of a configuration that votequorum starts with.
  static func random(using random: inout SplitMix64, stateFolder: String) -> SimulatorScenario {
    while true {
      let start = SimulatorScenario(file: file(using: &random, stateFolder: stateFolder))
      guard start.settings.refusal == nil else { continue }
      let ids = start.settings.members.map(\.id)
      return SimulatorScenario(file: start.file, steps: steps(of: ids, using: &random))
    }
  }

  private static func file(using random: inout SplitMix64, stateFolder: String) -> String {
    let count = random.number(2...7)
    var ids: Set<Int> = []
    while ids.count < count { ids.insert(random.number(1...(2 * count))) }
    let isWeighted = random.chance(25)
    let isHeavy = random.chance(5)
    let nodes = ids.shuffled(using: &random).map { id in
      let votes = isHeavy ? 90 : isWeighted ? random.number(0...3) : 1
      return "node {\nnodeid: \(id)\nring0_addr: 10.0.0.\(id)\nquorum_votes: \(votes)\n}\n"
    }
    return "totem {\nversion: 2\n}\nsystem {\nstate_dir: \(stateFolder)\n}\n"
      + "nodelist {\n\(nodes.joined())}\nquorum {\nprovider: corosync_votequorum\n"
      + options(ids.sorted(), using: &random).map { $0 + "\n" }.joined() + "}\n"
  }

  private static func options(_ ids: [Int], using random: inout SplitMix64) -> [String] {
    var lines: [String] = []
    if random.chance(ids.count == 2 ? 60 : 6) { lines.append("two_node: 1") }
    let breaksTies = random.chance(35)
    // An odd number of votes takes a tie breaker only with wait_for_all.
    if breaksTies && random.chance(50) {
      lines.append("wait_for_all: 1")
    } else if random.chance(30) {
      lines.append("wait_for_all: \(random.number(0...1))")
    }
    if breaksTies {
      lines.append("auto_tie_breaker: 1")
      let list = ids.shuffled(using: &random).prefix(2).map(String.init).joined(separator: " ")
      let node = random.pick(["", "lowest", "highest", list, "99 \(list)"])
      if !node.isEmpty { lines.append("auto_tie_breaker_node: \(node)") }
    }
    if random.chance(20) {
      lines += ["last_man_standing: 1", "last_man_standing_window: \(window)"]
    }
    if random.chance(10) {
      lines.append("expected_votes: \(random.number(1...(2 * ids.count)))")
    }
    if random.chance(8) { lines.append("expected_votes_tracking: 1") }
    if random.chance(8) { lines.append("device {\nmodel: net\nvotes: \(random.number(0...3))\n}") }
    return lines
  }

  private static func steps(of ids: [NodeID], using random: inout SplitMix64) -> [Step] {
    var places = Dictionary(uniqueKeysWithValues: ids.map { ($0, 0) })
    var steps: [Step] = []
    while steps.count < 6 {
      guard let step = step(of: ids, places, using: &random) else { continue }
      steps.append(step)
      step.move(&places)
    }
    return steps
  }

  private static func step(
    of ids: [NodeID], _ places: [NodeID: Int], using random: inout SplitMix64
  ) -> Step? {
    let alive = ids.filter { places[$0] != nil }
    let partitions = Set(places.values).sorted()
    switch random.number(0...9) {
    case 0...2 where !alive.isEmpty: return .down(random.pick(alive))
    case 3...4:
      guard let id = ids.filter({ places[$0] == nil }).randomElement(using: &random) else {
        return nil
      }
      return .up(id, partition: partitions.randomElement(using: &random) ?? 0)
    case 5...7 where alive.count > 1:
      let group = alive.shuffled(using: &random).prefix(random.number(1...(alive.count - 1)))
      return .move(Array(group), partition: random.number(0...2))
    case 8... where partitions.count > 1:
      let two = partitions.shuffled(using: &random)
      return .join(two[0], two[1])
    default: return nil
    }
  }
}

extension SimulatorScenario.Step {
  /// Puts the nodes where the step puts them; a dead node is nowhere.
  func move(_ places: inout [NodeID: Int]) {
    switch self {
    case .down(let id): places[id] = nil
    case .up(let id, let partition): places[id] = partition
    case .move(let ids, let partition): for id in ids { places[id] = partition }
    case .join(let first, let second):
      for (id, place) in places where place == second { places[id] = first }
    }
  }
}
