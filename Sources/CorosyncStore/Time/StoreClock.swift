/// The time, as the store needs it: to name entries and to bound every wait.
public protocol StoreClock: Sendable {
  /// The time of day.
  func now() -> UTCTime

  /// A time that only goes forward, to measure waits with.
  func uptime() -> Duration

  /// Waits at least that long.
  func sleep(for duration: Duration)
}

extension StoreClock {
  /// Repeats `attempt` every `interval` until it gives a value or `limit` has passed.
  ///
  /// It is tried once even when `limit` is zero. Nil when the time ran out.
  func poll<Value, Failure>(
    every interval: Duration, within limit: Duration, _ attempt: () throws(Failure) -> Value?
  ) throws(Failure) -> Value? {
    let deadline = uptime() + limit
    while true {
      if let value = try attempt() { return value }
      let left = deadline - uptime()
      guard left > .zero else { return nil }
      sleep(for: min(interval, left))
    }
  }
}
