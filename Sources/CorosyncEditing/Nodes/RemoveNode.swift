public import CorosyncModel
public import CorosyncSyntax

/// Removes a node.
///
/// Where the file has `expected_votes` they fall by the node's votes; the node goes from the list
/// of `auto_tie_breaker_node`; `two_node` is switched off where one node is left, and never on.
public struct RemoveNode: EditOperation {
  public let id: NodeID

  /// Whether to go on where the node is the only one that decides ties; the key then stays.
  public let leavesTieBreaker: Bool

  public init(_ id: NodeID, leavesTieBreaker: Bool = false) {
    self.id = id
    self.leavesTieBreaker = leavesTieBreaker
  }

  public var description: String { "remove node \(id)" }

  /// Throws ``EditError`` where there is no such node, it is the last one or decides ties, or
  /// corosync would ignore the list that is left.
  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let nodes = try NodeTable(index)
    let node = try nodes.node(id)
    try checkRest(of: nodes, without: node)
    let quorum = QuorumAdjustment(nodes.configuration)
    if !leavesTieBreaker { try quorum.refuseLosingTieBreaker(id, label: node.label) }
    var removal = SectionRemoval(from: nodes.document)
    for section in nodes.sections(of: node) { removal.add(section: section) }
    return removal.edits + (try quorum.withoutTieBreaker(id))
      + (try quorum.edits(
        votes: -Int64(node.voteCount), nodesAfter: nodes.nodes.count - 1))
  }

  private func checkRest(of nodes: NodeTable, without node: Node) throws(EditError) {
    let rest = nodes.nodes.filter { $0.position != node.position }
    guard let first = rest.first else {
      throw .refused(
        "node \(node.label) is the only one", instead: "stop corosync there to end the cluster")
    }
    if node.position == 0, first.name == nil, first.addresses[.lowest] == nil {
      throw .refused(
        "node \(first.label) would be the first, and without a name or an address on link 0 corosync "
          + "ignores the whole list",
        instead: "give it its host name as name first")
    }
  }
}
