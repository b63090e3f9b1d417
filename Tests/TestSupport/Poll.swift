import Glibc

/// Asks again and again until there is an answer; nil where there is none in time.
public func poll<Value>(
  within limit: Duration, _ question: () throws -> Value?
) rethrows -> Value? {
  let deadline = ContinuousClock.now + limit
  while true {
    if let value = try question() { return value }
    if ContinuousClock.now >= deadline { return nil }
    usleep(1000)
  }
}
