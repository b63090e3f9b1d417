import CorosyncCmap
public import CorosyncModel
import CorosyncValidation

extension QuorumSettings {
  /// The most nodes that are made up where a file has no node list.
  private static let madeUpLimit: UInt32 = 64

  /// Reads the settings as the daemon does at its start.
  ///
  /// A file without a node list tells `expected_votes` only: nodes of `quorum.votes` each are made
  /// up for it, numbered from 1.
  public init(_ configuration: Configuration) {
    let quorum = configuration.quorum
    var members = Self.members(of: configuration)
    if members.isEmpty, let expected = quorum.expectedVotes?.value {
      let votes = max(quorum.votes?.value ?? 1, 1)
      members = (0..<min(expected / votes, Self.madeUpLimit))
        .map { QuorumMember(NodeID(rawValue: $0 + 1), label: "node \($0 + 1)", votes: votes) }
    }
    self.init(members: members)
    isVoting = quorum.provider?.value == "corosync_votequorum"
    expectedVotes = quorum.expectedVotes?.value
    twoNode = quorum.twoNode?.value ?? false
    waitForAll = quorum.waitForAll?.value
    if quorum.autoTieBreaker?.value == true {
      tieBreaker = AutoTieBreaker(TieBreaker(quorum.autoTieBreakerNode?.value))
    }
    lastManStanding = quorum.lastManStanding?.value ?? false
    lastManStandingWindow = quorum.lastManStandingWindow?.value ?? lastManStandingWindow
    allowDownscale = quorum.allowDownscale?.value ?? false
    expectedVotesTracking = quorum.expectedVotesTracking?.value ?? false
    device = quorum.device.map(QuorumDeviceSettings.init)
  }

  private static func members(of configuration: Configuration) -> [QuorumMember] {
    configuration.nodes.map { node in
      QuorumMember(id(of: node), label: node.label, votes: node.voteCount)
    }
  }

  /// The id of a node, or the one that it is given.
  static func id(of node: Node) -> NodeID {
    let address = node.addresses[.lowest].flatMap { IPAddress($0.value) }
    return node.id?.value ?? madeUpID(of: address, position: node.position)
  }

  /// The id that the daemon gives a node of udp or udpu which has none: its IPv4 address as a
  /// number.
  private static func madeUpID(of address: IPAddress?, position: Int) -> NodeID {
    guard case .v4(let number) = address else {
      return NodeID(rawValue: UInt32.max - UInt32(clamping: position))
    }
    return NodeID(rawValue: number)
  }
}

extension AutoTieBreaker {
  init(_ breaker: TieBreaker) {
    self =
      switch breaker {
      case .off: .off
      case .lowest: .lowest
      case .highest: .highest
      case .nodes(let ids): .nodes(ids.map(NodeID.init))
      }
  }
}

extension QuorumDeviceSettings {
  init(_ device: QuorumDevice) {
    let isNet = device.model.value == "net"
    let algorithm = device.net.algorithm.map { Algorithm(rawValue: $0.value) } ?? .ffsplit
    self.init(votes: device.votes?.value, algorithm: isNet ? algorithm : nil)
    tieBreaker = TieBreaker(device.net.tieBreaker?.value) ?? .lowest
    switch device.net.keepsActivePartition?.value.lowercased() {
    case "off", "no", "0": keepsActivePartition = false
    default: keepsActivePartition = true
    }
  }
}

extension QuorumDeviceSettings.TieBreaker {
  init?(_ text: String?) {
    switch text {
    case nil, "lowest": self = .lowest
    case "highest": self = .highest
    case let text?:
      guard let id = UInt32(text), id > 0 else { return nil }
      self = .node(NodeID(rawValue: id))
    }
  }
}
