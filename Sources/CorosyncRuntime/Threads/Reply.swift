#if Runtime
import Synchronization

/// Carries one operation's result from the thread that carries it out to its caller.
final class Reply<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, RuntimeError>?>(nil)
  private let isReady: Signal

  init() throws(RuntimeError) {
    isReady = try Signal()
  }

  func deliver(_ value: Result<Value, RuntimeError>) {
    result.withLock { $0 = value }
    isReady.raise()
  }

  /// Waits for the result; nil if it has not come by the deadline.
  func wait(until deadline: ContinuousClock.Instant) -> Result<Value, RuntimeError>? {
    // What woke us was the only call of `raise`. Closing here and not where the last reference goes
    // keeps it to one thread, so that the order of the program's calls is always the same.
    if isReady.wait(until: deadline) { isReady.close() }
    return result.withLock { $0 }
  }
}
#endif
