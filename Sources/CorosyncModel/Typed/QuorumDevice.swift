import CorosyncCmap

/// The section `quorum.device`: votes that a program outside of the cluster casts.
///
/// Source: corosync-qdevice(8).
public struct QuorumDevice: Sendable, Hashable {
  /// `model`, in practice `net`.
  public let model: Sourced<String>

  /// `votes`; where it is not given, the nodes' votes less one.
  public let votes: Sourced<UInt32>?

  /// `timeout`: how often the device must report to votequorum; 10000 where it is not given.
  public let timeout: Sourced<Milliseconds>?

  /// `sync_timeout`: the same while a membership is synchronised; 30000 where it is not given.
  public let syncTimeout: Sourced<Milliseconds>?

  /// `master_wins`, which nothing reads.
  public let masterWins: Sourced<Bool>?

  /// The section `net`: the connection to corosync-qnetd.
  public let net: QuorumDeviceNet

  /// The section `heuristics`: commands that tell whether a node is well.
  public let heuristics: Heuristics

  init?(_ projection: Projection) {
    guard let model = projection.text("quorum.device.model"), !model.value.isEmpty else {
      return nil
    }
    self.model = model
    votes = projection.uint32("quorum.device.votes")
    timeout = projection.milliseconds("quorum.device.timeout")
    syncTimeout = projection.milliseconds("quorum.device.sync_timeout")
    masterWins = projection.flag("quorum.device.master_wins")
    net = QuorumDeviceNet(projection)
    heuristics = Heuristics(projection)
  }
}
