public import CorosyncModel

/// A picture of a cluster: its nodes, the links between them, and how failover goes.
///
/// Made from a configuration alone, or with what a running daemon tells of its links. Text of the
/// file is made safe before it is drawn: nothing in it can steer a terminal or end an element.
public struct Drawing: Sendable {
  /// The name of the cluster; nil where it has none.
  public let clusterName: String?

  /// The transport as written; knet where the file does not say.
  public let transport: String

  /// How the links share the work; nil where there is no choice: with one link, or another
  /// transport than knet.
  public let mode: LinkMode?

  /// The cipher and the hash in effect.
  public let cipher: String
  public let hash: String

  /// The links, by number.
  public let links: [DrawnLink]

  /// The nodes, in the order of the file.
  public let nodes: [DrawnNode]

  /// The quorum device; nil where there is none.
  public let device: DrawnDevice?

  /// The votes; nil where no quorum provider is set.
  public let quorum: DrawnQuorum?

  /// Whether a running daemon told how the links are.
  public let isLive: Bool

  /// Takes time in proportion to the nodes' addresses.
  public init(_ configuration: Configuration, state: ClusterState? = nil) {
    let totem = configuration.totem
    let plan = LinkPlan(configuration)
    clusterName = totem.clusterName?.value
    transport = totem.transportName?.value ?? Transport.knet.rawValue
    mode = plan.mode
    cipher = totem.crypto.effectiveCipher
    hash = totem.crypto.effectiveHash
    links = plan.links
    nodes = NodeReader(plan, state).nodes(configuration)
    device = DrawnDevice(configuration)
    quorum = DrawnQuorum(configuration, state)
    isLive = state != nil
  }

  /// The links in the order in which they take over; in passive mode only.
  public var failoverOrder: [DrawnLink] {
    guard mode == .passive else { return [] }
    return links.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
  }
}

/// How links share the work: `totem.link_mode`.
public enum LinkMode: String, Sendable, Hashable, Codable {
  /// One carries the traffic, the others stand by.
  case passive
  /// Each packet goes over all.
  case active
  /// Packets go over all in turn.
  case rr
}
