import CorosyncSafeEdit
import Synchronization

/// Keeps what it is told, and says yes unless told otherwise.
final class Witness: EditObserver {
  private let words: Mutex<[String]> = Mutex([])
  private let answer: Mutex<@Sendable () -> Bool> = Mutex({ true })
  private let onStep: Mutex<@Sendable (SeriesStep) -> Bool> = Mutex({ _ in true })
  private let onEvent: Mutex<@Sendable (EditEvent) -> Void> = Mutex({ _ in })

  /// The steps in their order, `confirm` among them.
  var events: [String] { words.withLock { $0 } }

  func whenAsked(_ body: @Sendable @escaping () -> Bool) { answer.withLock { $0 = body } }
  func whenTold(_ body: @Sendable @escaping (EditEvent) -> Void) { onEvent.withLock { $0 = body } }

  func confirm(_ edit: PreparedEdit) -> Bool {
    words.withLock { $0.append("confirm") }
    return answer.withLock { $0 }()
  }

  func confirm(_ migration: PreparedMigration) -> Bool {
    words.withLock { $0.append("confirm steps") }
    return answer.withLock { $0 }()
  }

  func goOn(with step: SeriesStep) -> Bool { onStep.withLock { $0 }(step) }

  func whenAtStep(_ body: @Sendable @escaping (SeriesStep) -> Bool) {
    onStep.withLock { $0 = body }
  }

  func report(_ event: EditEvent) {
    words.withLock { $0.append(Self.word(for: event)) }
    onEvent.withLock { $0 }(event)
  }

  private static func word(for event: EditEvent) -> String {
    switch event {
    case .waitingForOther: "waiting"
    case .recovering: "recovering"
    case .discarded: "discarded"
    case .startingOver: "starting over"
    case .written: "written"
    case .step(let step):
      "\(step.isUndone ? "undoing" : "step") \(step.number) of \(step.count): \(step.title)"
    case .reloading: "reloading"
    case .reloadingForPings: "reloading for pings"
    case .proving(let version): "proving \(version)"
    case .rollingBack: "rolling back"
    }
  }
}
