import CorosyncEditing
import CorosyncModel
import CorosyncSyntax

extension OperationRow {
  static let nodes: [OperationRow] = [
    OperationRow("node add", share: 60) { addNode($0, &$1) },
    OperationRow("node remove", share: 60) { removeNode($0, &$1) },
    OperationRow("node rename", share: 90) { renameNode($0, &$1) },
  ]

  private static func addNode(
    _ configuration: Configuration, _ choice: inout TrialChoice
  ) -> OperationTrial? {
    let ids = configuration.nodes.compactMap(\.id?.value)
    guard !configuration.links.isEmpty, let highest = ids.max(), ids.count < 250 else { return nil }
    let number = choice.chance(50) ? nil : NodeID(rawValue: highest.rawValue + 5)
    let id = number ?? NodeID(rawValue: highest.rawValue + 1)
    let addresses = Dictionary(
      uniqueKeysWithValues: configuration.links.map { link in
        let family = configuration.family(of: link)
        return (link, TrialChoice.address(99, network: 60 + Int(link.rawValue), family))
      })
    let votes: UInt32? = choice.pick([nil, 1, 3])
    let writesVotes = votes != nil || configuration.nodes.allSatisfy { $0.votes != nil }
    let quorum = QuorumChange(
      configuration, votes: Int64(votes ?? 1), nodesAfter: configuration.nodes.count + 1)
    return OperationTrial(
      operation: AddNode(name: "nuevo99", id: number, addresses: addresses, votes: votes),
      inverse: [RemoveNode(id)],
      change: { meaning in
        meaning.order.append("\(id)")
        meaning.entries["node[\(id)].name"] = "str nuevo99"
        meaning.entries["node[\(id)].nodeid"] = "u32 \(id)"
        if writesVotes { meaning.entries["node[\(id)].quorum_votes"] = "u32 \(votes ?? 1)" }
        for (link, address) in addresses {
          meaning.entries["node[\(id)].ring\(link)_addr"] = "str \(address)"
        }
        quorum.make(&meaning)
      }, mayTouch: { quorum.mayTouch($0) }, forgets: { quorum.forgets($0) })
  }

  private static func removeNode(
    _ configuration: Configuration, _ choice: inout TrialChoice
  ) -> OperationTrial? {
    let known = configuration.nodes.filter { $0.id != nil }
    guard configuration.nodes.count > 1, !known.isEmpty else { return nil }
    let node = choice.pick(known)
    guard let id = node.id?.value else { return nil }
    let quorum = QuorumChange(
      configuration, votes: -Int64(node.votes?.value ?? 1),
      nodesAfter: configuration.nodes.count - 1)
    let own = configuration.lines(
      ofSections: configuration.nodeSections[node.position] ?? [])
    // A section in the last node is counted as a node up to 3.1.9, and none is added behind it.
    let rest = configuration.nodes.filter { $0.position != node.position }
    let last = rest.last.flatMap { configuration.nodeSections[$0.position]?.last }
    let isOpen = last.map { configuration.index.children[$0].isEmpty } ?? false
    let back = (isOpen ? node.name : nil).map { name in
      AddNode(
        name: name.value, id: id, addresses: node.addresses.mapValues(\.value),
        votes: node.votes?.value, allowsHostNames: true)
    }
    let kept = Set(
      ["name", "nodeid", "quorum_votes"] + node.addresses.keys.map { "ring\($0)_addr" })
    return OperationTrial(
      operation: RemoveNode(id), inverse: back.map { [$0] } ?? [],
      change: { meaning in
        meaning.order.removeAll { $0 == "\(id)" }
        meaning.entries = meaning.entries.filter { !$0.key.hasPrefix("node[\(id)].") }
        quorum.make(&meaning)
      },
      mayTouch: { own.contains($0.range) || $0.kind == .blank || quorum.mayTouch($0) },
      forgets: { key in
        quorum.forgets(key)
          || key.hasPrefix("node[\(id)].")
            && !kept.contains(String(key.dropFirst("node[\(id)].".count)))
          // The others all have votes written: so does the node that comes back.
          || key == "node[\(id)].quorum_votes" && node.votes == nil
      }, forgetsOrder: true)
  }

  private static func renameNode(
    _ configuration: Configuration, _ choice: inout TrialChoice
  ) -> OperationTrial? {
    let known = configuration.nodes.filter { $0.id != nil && $0.name != nil }
    guard !known.isEmpty else { return nil }
    let node = choice.pick(known)
    guard let id = node.id?.value, let name = node.name else { return nil }
    return OperationTrial(
      operation: RenameNode(id, to: "otro.example.org"), inverse: [RenameNode(id, to: name.value)],
      change: { $0.entries["node[\(id)].name"] = "str otro.example.org" },
      mayTouch: { $0.value == name.range })
  }
}

/// What adding or removing a node is to do to the section `quorum`.
private struct QuorumChange {
  private let expected: UInt32?
  private let isTwoNode: Bool
  private let switchesTwoNodeOff: Bool
  private let lines: Set<Range<Int>>
  private let wasClamped: Bool

  init(_ configuration: Configuration, votes: Int64, nodesAfter: Int) {
    let quorum = configuration.quorum
    let sum = quorum.expectedVotes.map { Int64($0.value) + votes }
    expected = sum.map { UInt32(max(1, $0)) }
    wasClamped = sum ?? 1 < 1
    isTwoNode = quorum.twoNode?.value == true
    switchesTwoNodeOff = isTwoNode && nodesAfter != 2
    lines = Set([quorum.expectedVotes?.range, quorum.twoNode?.range].compactMap(\.self))
  }

  func make(_ meaning: inout Meaning) {
    if let expected { meaning.entries["quorum.expected_votes"] = "u32 \(expected)" }
    if switchesTwoNodeOff { meaning.entries["quorum.two_node"] = "u8 0" }
  }

  func mayTouch(_ line: Line) -> Bool { lines.contains(line.value) }

  /// `two_node` is never switched on by itself, and off where there are not two nodes.
  func forgets(_ key: String) -> Bool {
    key == "quorum.two_node" && isTwoNode || key == "quorum.expected_votes" && wasClamped
  }
}
