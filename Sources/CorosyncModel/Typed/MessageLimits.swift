import CorosyncCmap

/// The counters of the totem protocol, from the section `totem`.
///
/// A value of 0 counts as not given, but for ``heartbeatFailuresAllowed``. The values in effect are
/// in ``RuntimeSettings``. Source: corosync.conf(5); the daemon's `totem_volatile_config_read`.
public struct MessageLimits: Sendable, Hashable {
  /// `window_size`: messages that all nodes together may send in one rotation of the token.
  public let windowSize: Sourced<UInt32>?

  /// `max_messages`: messages that one node may send for each token.
  public let maxMessages: Sourced<UInt32>?

  /// `miss_count_const`: tokens that a message may be missing before it is asked for.
  public let missCount: Sourced<UInt32>?

  /// `fail_recv_const`: rotations without expected messages before a new membership is formed.
  public let failuresToReceive: Sourced<UInt32>?

  /// `seqno_unchanged_const`: idle rotations before the token is held.
  public let idleRotations: Sourced<UInt32>?

  /// `heartbeat_failures_allowed`: missed heartbeats that are tolerated; 0 switches them off.
  public let heartbeatFailuresAllowed: Sourced<UInt32>?

  init(_ projection: Projection) {
    windowSize = projection.uint32("totem.window_size")
    maxMessages = projection.uint32("totem.max_messages")
    missCount = projection.uint32("totem.miss_count_const")
    failuresToReceive = projection.uint32("totem.fail_recv_const")
    idleRotations = projection.uint32("totem.seqno_unchanged_const")
    heartbeatFailuresAllowed = projection.uint32("totem.heartbeat_failures_allowed")
  }
}
