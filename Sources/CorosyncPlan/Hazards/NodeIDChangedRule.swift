import CorosyncDiagnostics
public import CorosyncModel

/// Another `nodeid` for a node that keeps its name or its address.
///
/// The daemons take it: the node itself keeps its old id until it is restarted, the others remove
/// that id and wait for the new one. Source: the daemon's `totemconfig_commit_new_params`.
public enum NodeIDChangedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["node-id-changed"]

  public static func hazards(from old: Configuration, to new: Configuration) -> [Hazard] {
    let remaining = Set(new.nodes.compactMap(\.id?.value))
    let formerNodes = FormerNodes(old.nodes)
    let unique = new.nodesByID
    return new.nodes.compactMap { node in
      guard let id = node.id, unique[id.value] != nil,
        let former = formerNodes.first(like: node), let formerID = former.id,
        formerID.value != id.value, !remaining.contains(formerID.value)
      else { return nil }
      return Hazard(
        "node-id-changed", .accepted,
        "node '\(escaped(node.label))' gets nodeid \(id.value) instead of \(formerID.value); "
          + "running daemons keep the old one and lose the node",
        advice: "leave the nodeid as it is, or change it while corosync is stopped on all nodes",
        at: id.range)
    }
  }
}

/// The nodes of the old file by what tells one again: its name; where it or the other has none, an
/// address on the same link.
private struct FormerNodes {
  private struct Place: Hashable {
    let link: LinkNumber
    let address: String
  }

  private let nodes: [Node]
  private var byName: [String: Int] = [:]
  private var byPlace: [Place: Int] = [:]
  private var namelessByPlace: [Place: Int] = [:]

  init(_ nodes: [Node]) {
    self.nodes = nodes
    for (index, node) in nodes.enumerated().reversed() {
      if let name = node.name { byName[name.value] = index }
      for place in Self.places(of: node) {
        byPlace[place] = index
        if node.name == nil { namelessByPlace[place] = index }
      }
    }
  }

  /// The first node that is the same machine.
  func first(like node: Node) -> Node? {
    let places = node.name == nil ? byPlace : namelessByPlace
    let candidates =
      Self.places(of: node).compactMap { places[$0] }
      + [node.name.flatMap { byName[$0.value] }].compactMap(\.self)
    return candidates.min().map { nodes[$0] }
  }

  private static func places(of node: Node) -> [Place] {
    node.addresses.map { Place(link: $0, address: $1.value) }
  }
}
