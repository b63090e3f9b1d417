public import CorosyncModel

/// What a group of nodes that see each other decides.
public struct QuorumVerdict: Sendable, Hashable {
  /// The nodes of the group by ascending id.
  public let nodes: [NodeID]

  /// Those of them that are quorate; all or none, but where a device votes for some only.
  public let quorate: [NodeID]

  /// The votes that are there, those of the device with them.
  public let votes: UInt32

  public let expectedVotes: UInt32

  /// The votes that are needed.
  public let quorum: UInt32

  /// Whether the device votes for the group.
  public let hasDeviceVotes: Bool

  /// Whether the group waits until all nodes have been there at once.
  public let waitsForAll: Bool

  /// Whether all nodes of the group are quorate.
  public var isQuorate: Bool { !quorate.isEmpty && quorate.count == nodes.count }

  /// Whether some nodes of the group are quorate and others not.
  public var isDivided: Bool { !quorate.isEmpty && quorate.count < nodes.count }
}
