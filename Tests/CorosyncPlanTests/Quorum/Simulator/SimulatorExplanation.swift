import CorosyncModel
import CorosyncPlan
import TestSupport

/// What may have happened in a simulator, seen from what it has shown so far.
///
/// Its processes race, so that a step may have more than one outcome. Orders of events are drawn,
/// and what is shown rules out some; where none of those drawn fits, more are drawn, from the start
/// on.
struct SimulatorExplanation {
  private let scenario: SimulatorScenario
  private var random: SplitMix64
  /// What is possible after each step that was shown.
  private var states: Set<SimulatorModel> = []
  private var history: [[NodeID: Bool]] = []

  /// The states of mind that are possible after the next step, as far as orders were drawn.
  private(set) var candidates: Set<SimulatorModel> = []

  init(of scenario: SimulatorScenario, seed: UInt64) {
    self.scenario = scenario
    random = SplitMix64(seed: seed)
    candidates = outcomes(of: 0, from: [], draws: Self.draws)
  }

  private static let draws = 40

  /// The members that each running node sees after the next step.
  var memberships: [NodeID: Set<NodeID>] { candidates.first?.memberships ?? [:] }

  /// Whether more than one outcome is possible.
  var isOpen: Bool { Set(candidates.map(\.quorate)).count > 1 }

  /// Whether one of the outcomes drawn so far is what is shown.
  func allows(_ shown: [NodeID: Bool]) -> Bool {
    candidates.contains { $0.quorate == shown }
  }

  /// Goes on to the next step from what is shown; false where no order of events explains it.
  mutating func take(_ shown: [NodeID: Bool]) -> Bool {
    history.append(shown)
    states = Set(candidates.filter { $0.quorate == shown }.prefix(60))
    for draws in [400, 4_000, 40_000] where states.isEmpty { retrace(draws: draws) }
    guard !states.isEmpty else { return false }
    if history.count <= scenario.steps.count {
      candidates = outcomes(of: history.count, from: states, draws: Self.draws)
    }
    return true
  }

  /// Goes all the way again, with more orders of events.
  private mutating func retrace(draws: Int) {
    for (step, shown) in history.enumerated() {
      candidates = outcomes(of: step, from: states, draws: draws)
      states = candidates.filter { $0.quorate == shown }
      if states.isEmpty { return }
    }
  }

  private mutating func outcomes(
    of step: Int, from states: Set<SimulatorModel>, draws: Int
  ) -> Set<SimulatorModel> {
    var outcomes: Set<SimulatorModel> = []
    if step == 0 {
      for _ in 0..<draws { outcomes.insert(SimulatorModel(scenario.settings, using: &random)) }
      return outcomes
    }
    for state in states {
      for _ in 0..<max(draws / states.count, 10) {
        var copy = state
        copy.perform(scenario.steps[step - 1], using: &random)
        outcomes.insert(copy)
      }
    }
    return outcomes
  }
}
