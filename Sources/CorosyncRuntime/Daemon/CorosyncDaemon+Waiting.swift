#if Runtime
extension CorosyncDaemon {
  /// Waits until a condition holds, looking at it again only when there may be news.
  ///
  /// The condition is looked at once at the start, after each change to a key that starts with one
  /// of `prefixes`, after each `interval` without one (not everything that it may depend on tells
  /// of changes), and once at the end. It runs in the caller's thread and may use this object.
  /// True if the condition held, false if the limit was over first. The condition's own calls need
  /// limits of their own.
  public func wait(
    forChangesUnder prefixes: [String], in map: CmapMap = .configuration,
    recheckingEvery interval: Duration = .seconds(1), within limit: Duration,
    until condition: () throws(RuntimeError) -> Bool
  ) throws(RuntimeError) -> Bool {
    let deadline = ContinuousClock.Instant.after(limit)
    let watch = try CmapWatch(prefixes: prefixes, in: map, within: limit)
    while true {
      if try condition() { return true }
      let remaining = deadline - .now
      guard remaining > .zero else { return false }
      _ = try watch.next(within: min(interval, remaining))
    }
  }
}
#endif
