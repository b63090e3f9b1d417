#if Runtime
extension ContinuousClock.Instant {
  /// The moment `limit` from now; a limit of more than a year counts as one.
  static func after(_ limit: Duration) -> ContinuousClock.Instant {
    // More would overflow the clock for the longest durations.
    .now + min(limit, .seconds(365 * 86_400))
  }
}
#endif
