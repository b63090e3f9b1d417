#if Runtime
/// Tells of changes to keys of the daemon's map, in the order in which they happen.
///
/// Has a connection and a thread of its own, both released with the object. Setting a key to the
/// value it has is no change. In the map of statistics changes come late: the daemon looks for
/// them on a timer.
public final class CmapWatch: Sendable {
  private let thread = CallThread()

  /// How much longer than it was asked to wait a call may take before the thread is given up.
  private static let grace = Duration.seconds(1)

  /// Starts to watch all keys that start with one of `prefixes`; an empty prefix matches all.
  ///
  /// Changes from this moment on are told. Source: cmap_track_add(3).
  public init(
    prefixes: [String], in map: CmapMap = .configuration, within limit: Duration
  ) throws(RuntimeError) {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      try session.startWatching(map, policy) { (handle) throws(RuntimeError) in
        for prefix in prefixes { try handle.track(prefix, policy) }
      }
    }
  }

  /// Waits for changes and returns those that have come; empty if there were none within `limit`.
  ///
  /// A limit of more than a day counts as one. Throws `.callFailed` with `CS_ERR_LIBRARY` once the
  /// daemon has gone; the watch is over then.
  public func next(within limit: Duration) throws(RuntimeError) -> [CmapChange] {
    let wait = min(limit, .seconds(86_400))
    let end = ContinuousClock.Instant.after(wait)
    return try thread.perform(within: wait + CmapWatch.grace) {
      (session, policy) throws(RuntimeError) in
      try session.withWatch { (handle) throws(RuntimeError) in
        try handle.nextChanges(until: end, policy)
      }
    }
  }
}
#endif
