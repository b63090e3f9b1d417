import CorosyncCmap
import CorosyncDiagnostics
import CorosyncModel

/// The nodes with the number of another one, and whether the daemon notices.
struct RepeatedNodeIDs {
  struct Finding {
    let range: Range<Int>
    let message: String
    let note: Diagnostic.Note

    /// Whether the daemon compares the two.
    let isSeen: Bool
  }

  private struct Candidate {
    let node: Node
    let id: UInt32
    let range: Range<Int>
    let isWritten: Bool
  }

  private(set) var findings: [Finding] = []

  /// - Parameter subject: what to look at. Takes time in proportion to the nodes, but for sorting.
  init(_ subject: RuleSubject) {
    let nodes = subject.configuration.nodes
    // The daemon goes through its map, whose keys are in the order of their text.
    let inTextOrder = nodes.sorted { "\($0.position)." < "\($1.position)." }
    var highest: [Int] = []
    for node in inTextOrder { highest.append(max(node.position, highest.last ?? -1)) }
    let candidates = inTextOrder.map { Self.candidate($0, subject) }
    var first: [UInt32: Int] = [:]
    for (index, candidate) in candidates.enumerated() {
      guard let candidate, candidate.isWritten, first[candidate.id] == nil else { continue }
      first[candidate.id] = index
    }
    let order = candidates.indices.sorted {
      inTextOrder[$0].position < inTextOrder[$1].position
    }
    var known: [UInt32: Candidate] = [:]
    for index in order {
      guard let candidate = candidates[index] else { continue }
      // It stops at the first node whose number is not lower.
      let compared = Self.count(below: candidate.node.position, in: highest)
      let seen = first[candidate.id].map { $0 < compared } ?? false
      guard let other = known[candidate.id] else {
        known[candidate.id] = candidate
        continue
      }
      findings.append(Self.finding(candidate, other, isSeen: seen))
    }
  }

  private static func candidate(_ node: Node, _ subject: RuleSubject) -> Candidate? {
    if let id = node.id {
      return Candidate(node: node, id: id.value.rawValue, range: id.range, isWritten: true)
    }
    guard let address = node.addresses[.lowest],
      case .v4(let number) = AddressText(address.value).address([.v4], subject.options.resolver),
      number != .max
    else { return nil }
    let clears =
      subject.configuration.projection["totem.clear_node_high_bit"]?.value.stringBytes
      == Array("yes".utf8)
    let isKnet = subject.transport == .knet
    return Candidate(
      node: node, id: clears ? number & 0x7FFF_FFFF : number, range: address.range,
      isWritten: !isKnet)
  }

  /// How many numbers at the start are lower, of numbers that only rise.
  private static func count(below position: Int, in highest: [Int]) -> Int {
    var low = 0
    var high = highest.count
    while low < high {
      let middle = (low + high) / 2
      if highest[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func finding(
    _ candidate: Candidate, _ other: Candidate, isSeen: Bool
  ) -> Finding {
    let made = candidate.node.id == nil ? ", which is made of its address," : ""
    return Finding(
      range: candidate.range,
      message: "node id \(candidate.id)\(made) is already used by node "
        + "'\(escaped(other.node.label))'; give this node a number that no other node has or had",
      note: Diagnostic.Note(at: other.range, "first used here"), isSeen: isSeen)
  }
}
