import CorosyncCmap

/// The section `quorum.device.net`: how the device reaches corosync-qnetd.
///
/// The daemon keeps all values as text, and so does this type: corosync-qdevice reads numbers out
/// of them when it starts. Source: corosync-qdevice(8).
public struct QuorumDeviceNet: Sendable, Hashable {
  /// `host`: address or name, required.
  public let host: Sourced<String>?

  /// `port`: of TCP, 1 to 65535; 5403 where it is not given.
  public let port: Sourced<String>?

  /// `tls`: `on`, `off` or `required`; `on` where it is not given.
  public let tls: Sourced<String>?

  /// `algorithm`: `ffsplit`, `lms`, `2nodelms` or `test`; `ffsplit` where it is not given.
  public let algorithm: Sourced<String>?

  /// `tie_breaker`: `lowest`, `highest` or a node's id; `lowest` where it is not given.
  public let tieBreaker: Sourced<String>?

  /// `connect_timeout` in milliseconds, 1000 to 120000.
  public let connectTimeout: Sourced<String>?

  /// `force_ip_version`: 0, 4 or 6.
  public let forcedIPVersion: Sourced<String>?

  /// `keep_active_partition_tie_breaker`: `on` or `off`.
  public let keepsActivePartition: Sourced<String>?

  init(_ projection: Projection) {
    host = projection.text("quorum.device.net.host")
    port = projection.text("quorum.device.net.port")
    tls = projection.text("quorum.device.net.tls")
    algorithm = projection.text("quorum.device.net.algorithm")
    tieBreaker = projection.text("quorum.device.net.tie_breaker")
    connectTimeout = projection.text("quorum.device.net.connect_timeout")
    forcedIPVersion = projection.text("quorum.device.net.force_ip_version")
    keepsActivePartition = projection.text(
      "quorum.device.net.keep_active_partition_tie_breaker")
  }
}
