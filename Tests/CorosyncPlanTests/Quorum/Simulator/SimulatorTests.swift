import CorosyncModel
import CorosyncPlan
import Glibc
import TestSupport
import Testing

/// Votequorum as the Debian package corosync-vqsim runs it: the daemon's own code, a process a node.
@Suite(
  .enabled(if: SimulatorProcess.isInstalled, "needs corosync-vqsim"), .serialized)
struct SimulatorTests {
  /// `COROSYNC_SEED` overrides it.
  private static let seed = SplitMix64.seed(default: 20_261_128)

  /// How many scenarios run, of which every one whose outcome is certain at each step counts.
  private static let count =
    getenv("COROSYNC_SCENARIOS").flatMap { Int(String(cString: $0)) } ?? 260

  /// How many simulators run at once.
  private static let atOnce = 12

  @Test(.timeLimit(.minutes(20))) func sameQuorumStepByStep() throws {
    var random = SplitMix64(seed: Self.seed)
    var tally = Tally()
    while tally.scenarios < Self.count {
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
