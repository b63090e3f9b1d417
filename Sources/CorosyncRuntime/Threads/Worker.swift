#if Runtime
import Synchronization

/// A thread with connections of its own, which carries out jobs one after the other.
final class Worker: Sendable {
  /// One operation, with what its caller knows of it.
  struct Job: Sendable {
    let ticket: Ticket
    let body: @Sendable (inout Session) -> Void
  }

  private struct Inbox {
    var jobs: [Job] = []
    var isClosed = false
  }

  private let inbox = Mutex(Inbox())
  private let hasMail: Signal

  /// Starts the thread.
  init() throws(RuntimeError) {
    hasMail = try Signal()
    try DetachedThread.start { [self] in work() }
  }

  /// Hands over a job; false if the worker was closed.
  func submit(_ job: Job) -> Bool {
    let isTaken = inbox.withLock {
      guard !$0.isClosed else { return false }
      $0.jobs.append(job)
      return true
    }
    if isTaken { hasMail.raise() }
    return isTaken
  }

  /// Ends the thread after the job under way and returns the jobs that were not begun.
  ///
  /// The thread closes its connections. It does so when the job returns, however late.
  @discardableResult
  func close() -> [Job] {
    let unbegun = inbox.withLock {
      let jobs = $0.jobs
      $0 = Inbox(isClosed: true)
      return jobs
    }
    hasMail.raise()
    return unbegun
  }

  private func work() {
    var session = Session()
    while let job = nextJob() {
      if !job.ticket.isAbandoned { job.body(&session) }
    }
  }

  /// The next job, waiting for it if need be; nil once the worker is closed.
  private func nextJob() -> Job? {
    while true {
      hasMail.wait()
      let (job, isClosed): (Job?, Bool) = inbox.withLock {
        ($0.jobs.isEmpty ? nil : $0.jobs.removeFirst(), $0.isClosed)
      }
      if let job { return job }
      if isClosed { return nil }
    }
  }
}
#endif
