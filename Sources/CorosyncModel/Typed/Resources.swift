import CorosyncCmap

/// The section `resources`: the watchdog, and what it watches.
///
/// For daemons built with it.
///
/// Source: corosync.conf(5); the daemon's `wd.c` and `mon.c`.
public struct Resources: Sendable, Hashable {
  /// `watchdog_device`: a path; empty or `off` for none.
  public let watchdogDevice: Sourced<String>?

  /// `watchdog_timeout` in seconds; outside of 2 to 120 the daemon takes 6.
  public let watchdogTimeout: Sourced<UInt32>?

  /// `system.memory_used`, whose limit is in percent.
  public let memoryUsed: Limit

  /// `system.load_15min`, whose limit is the load average.
  public let load: Limit

  /// `process.memory_used.poll_period`, which the parser knows and nothing reads.
  public let processPollPeriod: Sourced<UInt64>?

  /// What is watched, and what happens when it is too much.
  public struct Limit: Sendable, Hashable {
    /// `max` as written; nothing is watched without it.
    public let maximum: Sourced<String>?

    /// `poll_period` in milliseconds.
    ///
    /// The daemon stores the number and looks for a text, so its default counts.
    public let pollPeriod: Sourced<UInt64>?

    /// `recovery`: `watchdog`, `quit`, `reboot`, `shutdown` or `none`, as written.
    public let recovery: Sourced<String>?
  }

  init(_ projection: Projection) {
    watchdogDevice = projection.text("resources.watchdog_device")
    watchdogTimeout = projection.uint32("resources.watchdog_timeout")
    memoryUsed = Limit(
      maximum: projection.text("resources.system.memory_used.max"),
      pollPeriod: projection.uint64("resources.system.memory_used.poll_period"),
      recovery: projection.text("resources.system.memory_used.recovery"))
    load = Limit(
      maximum: projection.text("resources.system.load_15min.max"),
      pollPeriod: projection.uint64("resources.system.load_15min.poll_period"),
      recovery: projection.text("resources.system.load_15min.recovery"))
    processPollPeriod = projection.uint64("resources.process.memory_used.poll_period")
  }
}
