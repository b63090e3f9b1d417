#if Runtime
import CCorosync
import Glibc

/// When a call into corosync is made, repeated and given up.
struct CallPolicy: Sendable {
  private static let shortestPause = Duration.milliseconds(10)
  private static let longestPause = Duration.milliseconds(250)

  let ticket: Ticket
  let deadline: ContinuousClock.Instant

  /// Makes a call and throws unless it succeeds.
  func run(_ site: CallSite, _ call: () -> cs_error_t) throws(RuntimeError) {
    let code = try attempt(site, call)
    guard code == .ok else { throw .callFailed(site, code) }
  }

  /// Makes a call and returns the daemon's answer.
  ///
  /// Repeats it, with a growing pause, for as long as the daemon is starting or busy and the
  /// deadline has not passed.
  func attempt(
    _ site: CallSite, _ call: () -> cs_error_t
  ) throws(RuntimeError) -> CorosyncErrorCode {
    var pause = CallPolicy.shortestPause
    while true {
      try begin(site)
      let code = CorosyncErrorCode(rawValue: call().rawValue)
      guard code == .tryAgain || code == .interrupt else { return code }
      ticket.wasTurnedAway()
      let remaining = deadline - .now
      guard remaining > .zero else { throw .deadlinePassed(site: site, wasSent: false) }
      CallPolicy.sleep(min(pause, remaining))
      pause = min(pause * 2, CallPolicy.longestPause)
    }
  }

  private func begin(_ site: CallSite) throws(RuntimeError) {
    guard deadline > .now, ticket.begin(site) else {
      throw .deadlinePassed(site: site, wasSent: false)
    }
  }

  private static func sleep(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    nanosleep(&time, nil)
  }
}
#endif
