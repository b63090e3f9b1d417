import Dispatch
import Synchronization

/// Runs asynchronous work from the synchronous commands and waits for its result.
///
/// The one bridge to Subprocess; the program's main is synchronous because an asynchronous one
/// starts slower.
func blocking<Value: Sendable>(
  _ work: @Sendable @escaping () async throws -> Value
) throws -> Value {
  let slot = Slot<Value>()
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    do {
      slot.fill(.success(try await work()))
    } catch {
      slot.fill(.failure(error))
    }
    done.signal()
  }
  done.wait()
  return try slot.take()
}

/// Carries one result from the task to the thread that waits for it.
private final class Slot<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)

  func fill(_ value: Result<Value, any Error>) { result.withLock { $0 = value } }

  func take() throws -> Value {
    guard let result = result.withLock({ $0 }) else {
      preconditionFailure("the task ended without a result")
    }
    return try result.get()
  }
}
