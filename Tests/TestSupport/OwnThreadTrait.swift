import Dispatch
public import Testing

/// Runs the tests of a suite on a thread of their own, one after the other.
///
/// All other tests share as many threads as there are processors. A suite that waits for programs
/// most of its time, and takes minutes, would keep one of them from tests that compute. It is for
/// few suites: more labs at once make each other's daemons miss their timers.
public struct OwnThreadTrait: SuiteTrait, TestScoping {
  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(QueueExecutor(name: test.name)) { try await function() }
  }
}

extension Trait where Self == OwnThreadTrait {
  /// Runs the tests of a suite, which wait for programs most of their time, on a thread of their
  /// own.
  public static var ownThread: OwnThreadTrait { OwnThreadTrait() }
}

/// Runs jobs on a queue, one after the other; a queue that is busy has a thread.
private final class QueueExecutor: TaskExecutor {
  private let queue: DispatchQueue

  init(name: String) { queue = DispatchQueue(label: name) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
