import Glibc

/// The clocks of this machine.
public struct SystemClock: StoreClock {
  /// The clocks of this machine.
  public init() {}

  public func now() -> UTCTime {
    UTCTime(secondsSince1970: Int64(read(CLOCK_REALTIME).tv_sec))
  }

  public func uptime() -> Duration {
    let time = read(CLOCK_MONOTONIC)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  public func sleep(for duration: Duration) {
    let (seconds, attoseconds) = duration.components
    guard seconds >= 0, attoseconds >= 0 else { return }
    var left = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    while true {
      var remaining = timespec()
      guard nanosleep(&left, &remaining) == -1, errno == EINTR else { return }
      left = remaining
    }
  }

  private func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }
}
