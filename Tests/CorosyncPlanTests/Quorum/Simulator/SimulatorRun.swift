import CorosyncModel
import CorosyncPlan
import Glibc
import TestSupport

/// One scenario, in the simulator and in mind.
final class SimulatorRun {
  let scenario: SimulatorScenario
  private let folder: CommandFolder
  private var process: SimulatorProcess?
  private var explanation: SimulatorExplanation

  private(set) var steps = 0
  private(set) var openSteps = 0
  private(set) var problem: String?

  init(using random: inout SplitMix64) throws {
    folder = try CommandFolder()
    scenario = SimulatorScenario.random(using: &random, stateFolder: folder.path)
    explanation = SimulatorExplanation(of: scenario, seed: random.next())
  }

  deinit {
    // Before its folder goes.
    process = nil
  }

  func start() throws {
    try folder.write("c", scenario.file)
    process = try SimulatorProcess(in: folder.path)
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
    guard step <= scenario.steps.count, problem == nil, let process else { return }
    do {
      let shown = try shown(by: process)
      steps += 1
      if explanation.isOpen { openSteps += 1 }
      let drawn = explanation
      if !explanation.take(shown.quorate) {
        problem =
          "step \(step): shown \(text(shown.quorate)) of \(shown.memberships.count) nodes, "
          + "expected \(Set(drawn.candidates.map { text($0.quorate) }).sorted())"
      }
    } catch {
      problem = "step \(step): \(error)"
    }
  }

  private func shown(by process: SimulatorProcess) throws -> SimulatorProcess.State {
    var shown = try process.settled(explanation.memberships, within: .seconds(15))
    // The window of last_man_standing may end late on a busy machine.
    for _ in 1...10 where scenario.needsWindow && !explanation.allows(shown.quorate) {
      usleep(useconds_t(SimulatorScenario.window * 1000))
      shown = try process.settled(explanation.memberships, within: .seconds(15))
    }
    return shown
  }

  private func text(_ quorate: [NodeID: Bool]) -> String {
    quorate.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value ? 1 : 0)" }
      .joined(separator: " ")
  }
}
