import CorosyncModel
import CorosyncPlan
import Glibc
import TestSupport
import Testing

/// Votequorum as the Debian package corosync-vqsim runs it: the daemon's own code, a process a
/// node.
@Suite(
  .enabled(if: SimulatorProcess.isInstalled, "needs corosync-vqsim"), .serialized)
struct SimulatorTests {
  /// `COROSYNC_SEED` overrides it.
  private static let seed = SplitMix64.seed(default: 20_261_128)

  /// How many scenarios run, of which every one whose outcome is certain at each step counts.
  private static let count =
    getenv("COROSYNC_SCENARIOS").flatMap { Int(String(cString: $0)) } ?? 240

  /// How many simulators run at once.
  private static let atOnce = 12

  @Test(.timeLimit(.minutes(20))) func sameQuorumStepByStep() throws {
    var random = SplitMix64(seed: Self.seed)
    var tally = Tally()
    while tally.scenarios < Self.count && tally.disagreements < 5 {
      let runs = try (0..<Self.atOnce).map { _ in try SimulatorRun(using: &random) }
      for run in runs { try run.start() }
      let steps = runs.map(\.scenario.steps.count).max() ?? 0
      for step in 0...steps { Self.compare(step, in: runs) }
      for run in runs { tally.add(run) }
    }
    print("corosync-vqsim: seed \(Self.seed), \(tally)")
    #expect(tally.disagreements == 0)
    #expect(tally.certain >= 200, "too few scenarios whose outcome is certain")
  }

  /// Few orders of events lead to what is shown last, and they begin some steps before.
  @Test func rareOrdersOfEventsAreFound() {
    let scenario = Self.scenario(
      votes: [2: 1, 4: 2, 6: 0, 7: 2, 9: 1, 10: 0],
      "wait_for_all: 1\nauto_tie_breaker: 1\n",
      steps: [
        .down(NodeID(rawValue: 2)), .move(Self.nodes(6, 9, 10), partition: 2),
        .move(Self.nodes(6, 7, 10), partition: 2), .join(0, 2),
      ])
    let quorate = [
      Self.nodes(2, 4, 6, 7, 9, 10), Self.nodes(4, 6, 7, 9, 10), Self.nodes(4, 7), [],
      Self.nodes(6, 7, 9),
    ]
    #expect(Self.explainedSteps(of: scenario, where: quorate) == 5)
  }

  @Test func whatNoOrderOfEventsLeadsToIsNotExplained() {
    let scenario = Self.scenario(
      votes: [1: 1, 2: 1, 3: 1], steps: [.down(NodeID(rawValue: 3))])
    let quorate = [Self.nodes(1, 2, 3), Self.nodes(1)]
    #expect(Self.explainedSteps(of: scenario, where: quorate) == 1)
  }

  /// How many steps are explained where the given nodes are quorate after each.
  private static func explainedSteps(
    of scenario: SimulatorScenario, where quorate: [[NodeID]]
  ) -> Int {
    var explanation = SimulatorExplanation(of: scenario, seed: seed)
    return quorate.prefix { quorate in
      let shown = explanation.memberships.keys.map { ($0, quorate.contains($0)) }
      return explanation.take(Dictionary(uniqueKeysWithValues: shown))
    }.count
  }

  private static func nodes(_ ids: UInt32...) -> [NodeID] { ids.map(NodeID.init) }

  private static func scenario(
    votes: KeyValuePairs<Int, Int>, _ options: String = "", steps: [SimulatorScenario.Step]
  ) -> SimulatorScenario {
    let nodes = votes.map { id, votes in
      "node {\nnodeid: \(id)\nring0_addr: 10.0.0.\(id)\nquorum_votes: \(votes)\n}\n"
    }
    return SimulatorScenario(
      file: "nodelist {\n\(nodes.joined())}\n"
        + "quorum {\nprovider: corosync_votequorum\n\(options)}\n",
      steps: steps)
  }

  private static func compare(_ step: Int, in runs: [SimulatorRun]) {
    for run in runs { run.begin(step) }
    let wait = runs.contains(where: \.scenario.needsWindow) ? SimulatorScenario.window + 100 : 60
    usleep(useconds_t(wait * 1000))
    for run in runs { run.compare(step) }
  }

  /// What came of all scenarios.
  private struct Tally: CustomStringConvertible {
    var scenarios = 0
    var steps = 0
    var certain = 0
    var open = 0
    var disagreements = 0

    mutating func add(_ run: SimulatorRun) {
      scenarios += 1
      steps += run.steps
      open += run.openSteps
      certain += run.openSteps == 0 && run.problem == nil ? 1 : 0
      if let problem = run.problem {
        disagreements += 1
        Issue.record("\(problem)\n\(run.scenario.file)\(run.scenario.steps)")
      }
    }

    var description: String {
      "\(scenarios) scenarios with \(steps) steps, \(certain) scenarios with one outcome at every "
        + "step, \(open) steps that depend on which process is first, \(disagreements) disagreements"
    }
  }
}
