public import CorosyncModel

extension Configuration {
  /// The id of the node that a person means by its name or nodeid.
  ///
  /// Throws ``EditError`` where there is none, and where the node has no nodeid.
  public func nodeID(of text: String) throws(EditError) -> NodeID {
    let named = nodes.first { $0.name?.value == text }
    let node = named ?? nodes.first { $0.id.map { "\($0.value)" == text } ?? false }
    guard let node else {
      let labels = nodes.map(\.label).joined(separator: ", ")
      throw .refused(
        "no node has the name or nodeid \"\(text)\"",
        instead: nodes.isEmpty ? "the file has no nodes" : "the nodes are \(labels)")
    }
    guard let id = node.id?.value else {
      throw .refused("node \(text) has no nodeid", instead: "give every node one first")
    }
    return id
  }
}
