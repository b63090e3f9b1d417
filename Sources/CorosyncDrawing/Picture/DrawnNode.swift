public import CorosyncModel

/// A node of a picture.
public struct DrawnNode: Sendable, Hashable {
  /// Whether the node is in the membership.
  public enum Presence: String, Sendable, Hashable, Codable {
    /// No daemon was asked.
    case unknown
    case joined
    case away
  }

  /// What the node is called: its name, its id or its address.
  public let label: String

  public let id: NodeID?
  public let votes: UInt32

  /// Whether it is the node whose daemon was asked.
  public let isLocal: Bool

  public let presence: Presence

  /// Where the node meets each link, in the order of ``Drawing/links``.
  public let stations: [Station]

  /// Where a node meets a link.
  public struct Station: Sendable, Hashable {
    /// The address as written; nil where the node is not on the link.
    public let address: String?

    public let state: LinkState
  }
}

/// What is known of a node's place on a link.
public enum LinkState: String, Sendable, Hashable, Codable {
  /// The node has no address on the link.
  case absent
  /// It carries traffic when all links are well; no daemon was asked.
  case first
  /// It stands by when all links are well; no daemon was asked.
  case next
  /// The node is the one that was asked.
  case own
  /// Connected, and carries the traffic.
  case carrying
  /// Connected, and stands by.
  case standby
  /// Not connected.
  case down
  /// A daemon was asked and did not tell.
  case unknown
}
