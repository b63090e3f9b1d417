import CorosyncModel

/// Makes the nodes of a picture.
struct NodeReader {
  private let plan: LinkPlan
  private let state: ClusterState?

  /// The links, first choice first.
  private let order: [DrawnLink]

  init(_ plan: LinkPlan, _ state: ClusterState?) {
    self.plan = plan
    self.state = state
    order = plan.links.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
  }

  func nodes(_ configuration: Configuration) -> [DrawnNode] {
    configuration.nodes.isEmpty
      ? members(configuration) : configuration.nodes.map { node($0) }
  }

  private func node(_ node: Node) -> DrawnNode {
    let id = node.id?.value
    return DrawnNode(
      label: node.label, id: id, votes: node.voteCount,
      isLocal: id != nil && id == state?.localNode, presence: presence(of: id),
      stations: stations(node.addresses.mapValues(\.value), of: id))
  }

  /// The peers of files from the days before the node list; each is on one link.
  private func members(_ configuration: Configuration) -> [DrawnNode] {
    plan.links.flatMap { link in
      (configuration.interfaces[link.number]?.members ?? []).reversed().map { member in
        DrawnNode(
          label: member.value, id: nil, votes: 1, isLocal: false, presence: presence(of: nil),
          stations: stations([link.number: member.value], of: nil))
      }
    }
  }

  private func presence(of id: NodeID?) -> DrawnNode.Presence {
    guard let state, let id else { return .unknown }
    return state.joined.contains { $0.id == id } ? .joined : .away
  }

  private func stations(
    _ addresses: [LinkNumber: String], of id: NodeID?
  ) -> [DrawnNode.Station] {
    let connected = id.flatMap { state?.connections(to: $0) } ?? [:]
    let carrying = order.first { connected[$0.number] == true }?.number
    return plan.links.map { link in
      let address = addresses[link.number]
      return DrawnNode.Station(
        address: address,
        state: address == nil ? .absent : linkState(of: link, id, connected, carrying))
    }
  }

  private func linkState(
    of link: DrawnLink, _ id: NodeID?, _ connected: [LinkNumber: Bool], _ carrying: LinkNumber?
  ) -> LinkState {
    guard let state else { return link.isFirstChoice ? .first : .next }
    if id == state.localNode { return .own }
    switch connected[link.number] {
    case nil: return .unknown
    case false?: return .down
    case true?: return plan.mode != .passive || link.number == carrying ? .carrying : .standby
    }
  }
}
