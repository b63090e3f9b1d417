/// What one node tells of the running cluster, at one moment.
public struct ClusterState: Sendable, Hashable {
  /// A node that is, or since this node's start was, in the membership.
  public struct Member: Sendable, Hashable {
    public let id: NodeID

    /// Whether the node is in the membership now.
    public let isJoined: Bool

    /// The version of the configuration that the node announced last; nil before it did.
    public let configVersion: UInt64?

    /// How often the node has joined.
    public let joinCount: UInt32?

    /// The node's addresses when it first joined, as the daemon writes them.
    public let addresses: String?

    public init(
      id: NodeID, isJoined: Bool, configVersion: UInt64?, joinCount: UInt32? = nil,
      addresses: String? = nil
    ) {
      self.id = id
      self.isJoined = isJoined
      self.configVersion = configVersion
      self.joinCount = joinCount
      self.addresses = addresses
    }
  }

  /// One link from this node to another.
  public struct Link: Sendable, Hashable {
    public let peer: NodeID
    public let number: LinkNumber
    public let isConnected: Bool

    /// This node's address on the link, and the other one's; nil where they are not known.
    public let localAddress: IPAddress?
    public let remoteAddress: IPAddress?

    public init(
      peer: NodeID, number: LinkNumber, isConnected: Bool, localAddress: IPAddress? = nil,
      remoteAddress: IPAddress? = nil
    ) {
      self.peer = peer
      self.number = number
      self.isConnected = isConnected
      self.localAddress = localAddress
      self.remoteAddress = remoteAddress
    }
  }

  /// What votequorum tells.
  public struct QuorumState: Sendable, Hashable {
    public let isQuorate: Bool

    /// The votes of the members, and of a device that casts its votes.
    public let totalVotes: UInt32

    /// The votes that there can be.
    public let expectedVotes: UInt32

    /// The votes that are needed.
    public let quorum: UInt32

    public init(isQuorate: Bool, totalVotes: UInt32, expectedVotes: UInt32, quorum: UInt32) {
      self.isQuorate = isQuorate
      self.totalVotes = totalVotes
      self.expectedVotes = expectedVotes
      self.quorum = quorum
    }
  }

  /// The id of the node that was asked.
  public let localNode: NodeID

  /// The version of the configuration that the node's daemon has loaded; nil where it has none.
  public let loadedVersion: UInt64?

  /// All nodes that were seen, by id, the local one included.
  public let members: [Member]

  /// The links to other nodes, by node and number; empty with other transports than knet.
  public let links: [Link]

  /// Nil where no quorum provider is loaded: then every partition acts as quorate.
  public let quorum: QuorumState?

  public init(
    localNode: NodeID, loadedVersion: UInt64?, members: [Member], links: [Link],
    quorum: QuorumState?
  ) {
    self.localNode = localNode
    self.loadedVersion = loadedVersion
    self.members = members.sorted { $0.id < $1.id }
    self.links = links.sorted { ($0.peer, $0.number) < ($1.peer, $1.number) }
    self.quorum = quorum
  }
}
