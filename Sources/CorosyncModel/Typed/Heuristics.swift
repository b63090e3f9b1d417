import CorosyncCmap

/// The section `quorum.device.heuristics`: commands that tell whether a node is well.
///
/// The daemon keeps all values as text; corosync-qdevice reads them when it starts. Source:
/// corosync-qdevice(8).
public struct Heuristics: Sendable, Hashable {
  /// `mode`: `on`, `off` or `sync`; `off` where it is not given.
  public let mode: Sourced<String>?

  /// `timeout` of the commands in milliseconds, 1000 to 120000.
  public let timeout: Sourced<String>?

  /// `sync_timeout`: the same while a membership is synchronised.
  public let syncTimeout: Sourced<String>?

  /// `interval` between two runs in milliseconds, 1000 to 3600000.
  public let interval: Sourced<String>?

  /// `exec_NAME`: the command lines by NAME; a node is well when all of them succeed.
  public let commands: [String: Sourced<String>]

  init(_ projection: Projection) {
    mode = projection.text("quorum.device.heuristics.mode")
    timeout = projection.text("quorum.device.heuristics.timeout")
    syncTimeout = projection.text("quorum.device.heuristics.sync_timeout")
    interval = projection.text("quorum.device.heuristics.interval")
    commands = projection.texts(prefix: "quorum.device.heuristics.exec_")
  }
}
