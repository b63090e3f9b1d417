import CorosyncModel
import CorosyncPlan

/// What a change does to a running cluster, for programs.
struct PlanJSON: Encodable {
  /// Whether a reload is refused.
  let refused: Bool

  /// The differences as people see them, the most dangerous first.
  let differences: [Difference]
  let restart: RestartJSON?

  /// The nodes on which corosync-qdevice must be restarted.
  let deviceRestart: [NodeJSON]
  let quorum: QuorumJSON

  /// What the steps do that lead there where a reload does not take the whole; empty where it does,
  /// or where there are none.
  let steps: [String]

  struct Difference: Encodable {
    let kind: String
    let effect: String
    let node: NodeJSON?
    let formerNode: NodeJSON?
    let link: UInt8?

    /// The addresses of a link that comes or goes, by the nodes' names.
    let addresses: [String: String]?
    let changes: [ChangeJSON.Change]
  }

  struct NodeJSON: Encodable {
    let nodeid: UInt32?
    let name: String?

    /// The addresses by their links.
    let addresses: [String: String]
  }

  struct RestartJSON: Encodable {
    let manner: String
    let nodes: [NodeJSON]
    let losingQuorum: [NodeJSON]
  }

  struct QuorumJSON: Encodable {
    let before: State
    let after: State

    /// What the change brings that is likely not meant.
    let warnings: [String]

    struct State: Encodable {
      let votequorum: Bool
      let expectedVotes: UInt64
      let needed: UInt64
      let members: UInt32?

      /// The most nodes of which any so many can fail at once; null where all together are not
      /// quorate, or where that was not worked out.
      let survivedFailures: Int?

      /// Whether there is a node that can fail, which survivedFailures of 0 leaves open.
      let survivesSomeNode: Bool
    }
  }

  init(_ plan: Plan, steps: [String]) {
    self.steps = steps
    refused = plan.isRefused
    differences = plan.items.map { Difference($0) }
    restart = plan.restart.map { RestartJSON($0) }
    deviceRestart = plan.deviceRestart.map { NodeJSON($0) }
    quorum = QuorumJSON(
      before: .init(plan.quorum.before, members: plan.memberVotes?.before),
      after: .init(plan.quorum.after, members: plan.memberVotes?.after),
      warnings: plan.quorum.warnings)
  }
}

extension PlanJSON.Difference {
  init(_ item: Plan.Item) {
    switch item.kind {
    case .nodeAdded(let node): self.init(item, "node-added", node: node)
    case .nodeRemoved(let node): self.init(item, "node-removed", node: node)
    case .nodeRenumbered(let former, let node):
      self.init(item, "node-renumbered", node: node, formerNode: former)
    case .linkAdded(let link, let nodes): self.init(item, "link-added", link: link, of: nodes)
    case .linkRemoved(let link, let nodes): self.init(item, "link-removed", link: link, of: nodes)
    case .key: self.init(item, "key")
    }
  }

  private init(
    _ item: Plan.Item, _ kind: String, node: Node? = nil, formerNode: Node? = nil,
    link: LinkNumber? = nil, of nodes: [Node] = []
  ) {
    self.kind = kind
    effect = item.effect.rawValue
    self.node = node.map { .init($0) }
    self.formerNode = formerNode.map { .init($0) }
    self.link = link?.rawValue
    addresses = link.map { link in
      Dictionary(
        nodes.compactMap { node in node.addresses[link].map { (node.label, $0.value) } },
        uniquingKeysWith: { first, _ in first })
    }
    changes = item.steps.map { ChangeJSON.Change($0) }
  }
}

extension PlanJSON.NodeJSON {
  init(_ node: Node) {
    nodeid = node.id?.value.rawValue
    name = node.name?.value
    addresses = Dictionary(
      uniqueKeysWithValues: node.addresses.map { ($0.key.description, $0.value.value) })
  }
}

extension PlanJSON.RestartJSON {
  init(_ restart: Restart) {
    manner = restart.manner.rawValue
    nodes = restart.nodes.map { .init($0) }
    losingQuorum = restart.losingQuorum.map { .init($0) }
  }
}

extension PlanJSON.QuorumJSON.State {
  init(_ state: QuorumEffect.State, members: UInt32?) {
    self.init(
      votequorum: state.isVoting, expectedVotes: UInt64(state.expectedVotes),
      needed: UInt64(state.quorum), members: members, survivedFailures: state.survivedFailures,
      survivesSomeNode: state.survivesSomeNode)
  }
}
