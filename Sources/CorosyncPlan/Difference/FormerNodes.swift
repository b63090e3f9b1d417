import CorosyncModel

/// The nodes of the old file by what tells one again: its name; where it or the other has none, an
/// address on the same link.
struct FormerNodes {
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
