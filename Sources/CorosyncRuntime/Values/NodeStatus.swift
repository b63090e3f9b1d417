/// How this node sees another one, or itself, on the network.
///
/// Source: `corosync_cfg_node_status_get`, version 1 (corosync 3.1.1 and later).
public struct NodeStatus: Hashable, Sendable {
  /// The id of the node.
  public let nodeID: UInt32
  /// Whether any link to the node works; true for this node itself.
  public let isReachable: Bool
  /// The links that are configured to the node, in ascending order; up to 8.
  ///
  /// With udp and udpu only link 0, without connection and foreign address.
  public let links: [LinkStatus]
}

/// One link to a node.
///
/// Source: `struct corosync_knet_link_status_v1` in corosync/cfg.h.
public struct LinkStatus: Hashable, Sendable {
  /// The number of the link, 0 to 7.
  public let number: Int
  /// Whether the link is configured and enabled for traffic.
  public let isEnabled: Bool
  /// Whether data passes over the link, as this node sees it.
  public let isConnected: Bool
  /// Whether a link with a dynamic address was activated by the other node.
  public let isDynamicallyConnected: Bool
  /// The MTU found so far, in bytes; 0 if not known.
  public let mtu: UInt32
  /// The address of this node on the link.
  public let localAddress: String
  /// The address of the other node on the link; empty with udp and udpu.
  public let remoteAddress: String
}
