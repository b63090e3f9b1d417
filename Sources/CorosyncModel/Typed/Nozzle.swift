import CorosyncCmap

/// The section `nozzle`: a network device that sends through the cluster.
///
/// Needs knet and a daemon built with it.
///
/// All values are as written. Source: corosync.conf(5).
public struct Nozzle: Sendable, Hashable {
  /// `name` of the device; there is none without it.
  public let name: Sourced<String>?

  /// `ipaddr`: the network part, which the node's id completes.
  public let address: Sourced<String>?

  /// `ipprefix`: the length of the network part, 8 to 30 with IPv4 and 8 to 64 with IPv6.
  public let prefixLength: Sourced<String>?

  /// `macaddr`, whose last two bytes the node's id replaces.
  public let hardwareAddress: Sourced<String>?

  init(_ projection: Projection) {
    name = projection.text("nozzle.name")
    address = projection.text("nozzle.ipaddr")
    prefixLength = projection.text("nozzle.ipprefix")
    hardwareAddress = projection.text("nozzle.macaddr")
  }
}
