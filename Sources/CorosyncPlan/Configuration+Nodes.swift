import CorosyncModel

extension Configuration {
  /// The nodes by their ids; the first one where an id is used twice.
  var nodesByID: [NodeID: Node] {
    Dictionary(
      nodes.compactMap { node in node.id.map { ($0.value, node) } },
      uniquingKeysWith: { first, _ in first })
  }
}
