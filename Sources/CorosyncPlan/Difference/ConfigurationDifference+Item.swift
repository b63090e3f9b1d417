public import CorosyncModel

extension ConfigurationDifference {
  /// One difference as people see it, with the keys that belong to it.
  public struct Item: Sendable, Hashable {
    public let kind: Kind

    /// The keys by name; at least one.
    public let changes: [Change]
  }

  /// What a difference is about.
  public enum Kind: Sendable, Hashable {
    case nodeAdded(Node)
    case nodeRemoved(Node)
    /// A node that keeps its name or address gets another `nodeid`.
    case nodeRenumbered(from: Node, to: Node)
    /// A link comes; the nodes that were there before, with their addresses on it.
    case linkAdded(LinkNumber, [Node])
    /// A link goes; the nodes that stay, with the addresses on it that they had.
    case linkRemoved(LinkNumber, [Node])
    /// One key.
    case key
  }
}
