#if Runtime
import Synchronization

/// Carries out operations on a thread of its own and lets callers give up on them.
///
/// The client libraries wait for the daemon without limit. A caller whose deadline passes leaves
/// the thread behind, with its connections; the next operation gets a new one.
final class CallThread: Sendable {
  private let worker = Mutex<Worker?>(nil)

  deinit {
    worker.withLock { _ = $0?.close() }
  }

  /// Carries out `operation` and waits for it until the deadline.
  func perform<Value: Sendable>(
    within limit: Duration,
    _ operation: @escaping @Sendable (inout Session, CallPolicy) throws(RuntimeError) -> Value
  ) throws(RuntimeError) -> Value {
    let deadline = ContinuousClock.Instant.after(limit)
    let reply = try Reply<Value>()
    let policy = CallPolicy(ticket: Ticket(), deadline: deadline)
    let job = Worker.Job(ticket: policy.ticket) { session in
      do throws(RuntimeError) {
        reply.deliver(.success(try operation(&session, policy)))
      } catch {
        reply.deliver(.failure(error))
      }
    }
    let worker = try submit(job)
    if let result = reply.wait(until: deadline) { return try result.get() }
    return try giveUp(on: worker, policy.ticket)
  }

  private func giveUp<Value>(
    on hanging: Worker, _ ticket: Ticket
  ) throws(RuntimeError) -> Value {
    let progress = ticket.abandon()
    // A thread that is still connecting has nothing to lose: the next operation may wait for the
    // same connection. So a daemon that stands still gathers one thread, not one per operation.
    if progress.wasSent, progress.site?.call.opensConnection == false { try replace(hanging) }
    throw .deadlinePassed(site: progress.site, wasSent: progress.wasSent)
  }

  private func submit(_ job: Worker.Job) throws(RuntimeError) -> Worker {
    try worker.withLock { (current) throws(RuntimeError) -> Worker in
      if let existing = current, existing.submit(job) { return existing }
      let fresh = try Worker()
      _ = fresh.submit(job)
      current = fresh
      return fresh
    }
  }

  /// Leaves `hanging` behind; other callers' operations move to the next thread.
  private func replace(_ hanging: Worker) throws(RuntimeError) {
    let stranded = worker.withLock { current -> [Worker.Job] in
      if current === hanging { current = nil }
      return hanging.close()
    }
    for job in stranded where !job.ticket.isAbandoned { _ = try submit(job) }
  }
}
#endif
