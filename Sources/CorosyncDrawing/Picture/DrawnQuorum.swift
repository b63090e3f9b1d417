import CorosyncModel

/// The votes of a picture.
public struct DrawnQuorum: Sendable, Hashable {
  /// How many votes there are when all nodes and the device are well.
  public let expected: UInt32

  /// How many are needed.
  public let needed: UInt32

  /// How many there are now; nil where no daemon was asked.
  public let present: UInt32?

  /// Whether the cluster may act; nil where no daemon was asked.
  public let isQuorate: Bool?

  /// Nil where votequorum is not in use.
  init?(_ configuration: Configuration, _ state: ClusterState?) {
    let quorum = configuration.quorum
    guard quorum.provider?.value == "corosync_votequorum" else { return nil }
    if let votes = state?.quorum {
      (expected, needed) = (votes.expectedVotes, votes.quorum)
      (present, isQuorate) = (votes.totalVotes, votes.isQuorate)
      return
    }
    let ofNodes = configuration.votesOfNodes
    let ofDevice = DrawnDevice(configuration)?.votes(besides: ofNodes) ?? 0
    // More votes than are expected raise what is expected.
    let all = ofNodes &+ ofDevice
    expected = max(quorum.expectedVotes?.value ?? all, all)
    let isTwoNode =
      quorum.twoNode?.value == true && ofDevice == 0 && configuration.nodes.count <= 2
    needed = isTwoNode ? 1 : expected / 2 + 1
    (present, isQuorate) = (nil, nil)
  }
}
