import CorosyncModel

/// Gives nodes numbers that no other node has.
struct NodeNumbering {
  /// The highest number that knet takes.
  static let highest: UInt32 = 65535

  private var used: Set<UInt32>
  private var next: UInt32 = 1

  init(used: some Sequence<NodeID>) { self.used = Set(used.map(\.rawValue)) }

  /// The lowest number from 1 that is not taken yet; it is then.
  mutating func take() -> NodeID {
    while !used.insert(next).inserted { next += 1 }
    return NodeID(rawValue: next)
  }

  /// The nodes, those without a number with one.
  func number(_ nodes: [NewNode]) -> [NewNode] {
    var numbering = self
    return nodes.map {
      NewNode(name: $0.name, addresses: $0.addresses, id: $0.id ?? numbering.take())
    }
  }
}
