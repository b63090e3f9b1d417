import CorosyncCmap

/// The section `system`: how the daemon runs on its host.
///
/// All of it takes effect at a start only.
///
/// All values are as written. Source: corosync.conf(5).
public struct SystemSettings: Sendable, Hashable {
  /// `qb_ipc_type`: `native`, which holds where it is not given, `shm` or `socket`.
  public let ipcType: Sourced<String>?

  /// `sched_rr`: real-time scheduling, `yes` where it is not given.
  public let realTimeScheduling: Sourced<String>?

  /// `priority`: `max`, `min` or a number.
  public let priority: Sourced<String>?

  /// `move_to_root_cgroup`: `yes`, `no` or `auto`.
  public let moveToRootCgroup: Sourced<String>?

  /// `allow_knet_handle_fallback`: `yes` or `no`, which holds where it is not given.
  public let allowKnetHandleFallback: Sourced<String>?

  /// `state_dir`: an existing directory; `/var/lib/corosync` where it is not given.
  public let stateDirectory: Sourced<String>?

  /// `run_dir`, the name of `state_dir` before 3.0.0.
  public let runDirectory: Sourced<String>?

  init(_ projection: Projection) {
    ipcType = projection.text("system.qb_ipc_type")
    realTimeScheduling = projection.text("system.sched_rr")
    priority = projection.text("system.priority")
    moveToRootCgroup = projection.text("system.move_to_root_cgroup")
    allowKnetHandleFallback = projection.text("system.allow_knet_handle_fallback")
    stateDirectory = projection.text("system.state_dir")
    runDirectory = projection.text("system.run_dir")
  }
}
