import CorosyncStore
import Synchronization

/// A clock that stands still except when somebody sleeps.
final class ManualClock: StoreClock {
  private let elapsed = Mutex(Duration.zero)
  private let start: Int64
  private let onSleep: (@Sendable (Duration) -> Void)?

  /// A clock that shows `start` and calls `onSleep` after each sleep, with the time since then.
  init(start: Int64 = 1_795_234_530, onSleep: (@Sendable (Duration) -> Void)? = nil) {
    self.start = start
    self.onSleep = onSleep
  }

  func now() -> UTCTime {
    UTCTime(secondsSince1970: start + elapsed.withLock { $0.components.seconds })
  }

  func uptime() -> Duration { elapsed.withLock { $0 } }

  func sleep(for duration: Duration) {
    let now = elapsed.withLock { elapsed in
      elapsed += duration
      return elapsed
    }
    onSleep?(now)
  }
}
