import CorosyncModel
import CorosyncPlan
import Glibc
import TestSupport

/// One scenario, in the simulator and in mind.
///
/// Where the simulator's processes race, all outcomes that are possible are kept in mind, and what it
/// shows rules out some.
final class SimulatorRun {
  let scenario: SimulatorScenario
  private let folder: String
  private var process: SimulatorProcess?
  private var random: SplitMix64
  private var states: Set<SimulatorModel> = []
  private var before: Set<SimulatorModel> = []

  private(set) var steps = 0
  private(set) var openSteps = 0
  private(set) var problem: String?

  init(using random: inout SplitMix64) throws {
    folder = try ProgramFiles.makeFolder()
    scenario = SimulatorScenario.random(using: &random, stateFolder: folder)
    self.random = SplitMix64(seed: random.next())
  }

  deinit {
    process = nil
    ProgramFiles.remove(folder)
  }

  func start() throws {
    try ProgramFiles.write(scenario.file, to: "\(folder)/c")
    process = try SimulatorProcess(in: folder)
  }

  /// Sends the command of a step; the start of all nodes is step 0.
  func begin(_ step: Int) {
    guard step > 0, step <= scenario.steps.count, problem == nil else { return }
    do {
      try process?.send(scenario.steps[step - 1].description)
    } catch {
      problem = "step \(step): \(error)"
    }
  }

  func compare(_ step: Int) {
    guard step <= scenario.steps.count, problem == nil else { return }
    before = states
    states = outcomes(of: step, tries: 40)
    guard let wanted = states.first?.memberships, let process else { return }
    do {
      var shown = try process.settled(wanted, within: .seconds(15))
      steps += 1
      if Set(states.map(\.quorate)).count > 1 { openSteps += 1 }
      // An order of events that was not tried yet may explain it.
      if !fits(shown) { states.formUnion(outcomes(of: step, tries: 3000)) }
      // The window of last_man_standing may end late on a busy machine.
      for _ in 1...10 where !fits(shown) {
        usleep(useconds_t(SimulatorScenario.window * 1000))
        shown = try process.settled(wanted, within: .seconds(15))
      }
      keep(shown, after: step)
    } catch {
      problem = "step \(step): \(error)"
    }
  }

  private func fits(_ shown: SimulatorProcess.State) -> Bool {
    states.contains { $0.quorate == shown.quorate }
  }

  private func keep(_ shown: SimulatorProcess.State, after step: Int) {
    let fitting = states.filter { $0.quorate == shown.quorate }
    if fitting.isEmpty {
      problem =
        "step \(step): shown \(text(shown.quorate)) of \(shown.memberships.count) nodes, "
        + "expected \(Set(states.map { text($0.quorate) }).sorted())"
    }
    states = Set(fitting.prefix(60))
  }

  private func outcomes(of step: Int, tries: Int) -> Set<SimulatorModel> {
    var outcomes: Set<SimulatorModel> = []
    if step == 0 {
      for _ in 0..<tries { outcomes.insert(SimulatorModel(scenario.settings, using: &random)) }
      return outcomes
    }
    for state in before {
      for _ in 0..<max(tries / before.count, 10) {
        var copy = state
        copy.perform(scenario.steps[step - 1], using: &random)
        outcomes.insert(copy)
      }
    }
    return outcomes
  }

  private func text(_ quorate: [NodeID: Bool]) -> String {
    quorate.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value ? 1 : 0)" }
      .joined(separator: " ")
  }
}
