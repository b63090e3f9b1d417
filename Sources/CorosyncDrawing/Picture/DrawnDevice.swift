import CorosyncModel

/// The quorum device of a picture: votes that a program outside of the cluster casts.
public struct DrawnDevice: Sendable, Hashable {
  /// In practice `net`.
  public let model: String

  /// The host of corosync-qnetd, and its TCP port; nil with another model than `net`.
  public let host: String?
  public let port: String?

  /// How it decides, such as `ffsplit`; nil with another model than `net`.
  public let algorithm: String?

  /// Nil where the file does not tell.
  public let votes: UInt32?

  init?(_ configuration: Configuration) {
    guard let device = configuration.quorum.device else { return nil }
    let isNet = device.model.value == "net"
    model = device.model.value
    host = device.net.host?.value
    port = isNet ? device.net.port?.value ?? "5403" : nil
    algorithm = isNet ? device.net.algorithm?.value ?? "ffsplit" : nil
    votes = device.votes?.value
  }

  /// Its votes; where the file does not tell, the daemon takes the nodes' votes less one.
  func votes(besides nodes: UInt32) -> UInt32 { votes ?? (nodes > 0 ? nodes - 1 : 0) }
}
