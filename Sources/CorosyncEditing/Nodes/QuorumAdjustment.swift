import CorosyncModel
import CorosyncSyntax

/// What a change of the node list asks of the section `quorum`.
///
/// Where a quorum device with algorithm lms has as many votes as all nodes but one, written, it is
/// given as many again.
struct QuorumAdjustment {
  private let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  private var document: Document { configuration.document }

  /// The edits for so many votes more, or less, and so many nodes.
  func edits(votes: Int64, nodesAfter: Int) throws(EditError) -> [SourceEdit] {
    var edits = try deviceVotes(votes)
    // Those of the device change as much as those of the nodes.
    let change = edits.isEmpty ? votes : 2 * votes
    let quorum = configuration.quorum
    if let expected = quorum.expectedVotes {
      let number = UInt32(clamping: max(1, Int64(expected.value) + change))
      edits += try replacing(expected.range, with: "\(number)")
    }
    if let twoNode = quorum.twoNode, twoNode.value, nodesAfter != 2 {
      edits += try replacing(twoNode.range, with: "0")
    }
    return edits
  }

  /// The votes of a device that lets the last node go on, which the daemon counts where they are
  /// not written.
  private func deviceVotes(_ votes: Int64) throws(EditError) -> [SourceEdit] {
    let sum = configuration.nodes.reduce(Int64(0)) { $0 + Int64($1.voteCount) }
    guard let device = configuration.quorum.device, device.net.algorithm?.value == "lms",
      let written = device.votes, Int64(written.value) == sum - 1, sum + votes > 1
    else { return [] }
    return try replacing(written.range, with: "\(sum + votes - 1)")
  }

  /// Refuses to lose the node that decides ties.
  func refuseLosingTieBreaker(_ id: NodeID, label: String) throws(EditError) {
    if let device = configuration.quorum.device?.net.tieBreaker, device.value == "\(id)" {
      throw .refused(
        "node \(label) is the tie_breaker of the quorum device",
        instead: "set quorum.device.net.tie_breaker to another node, lowest or highest first")
    }
    guard configuration.quorum.autoTieBreaker?.value == true, let list = tieBreakers(without: id),
      list.rest.isEmpty, list.hasNode
    else { return }
    throw .refused(
      "node \(label) is the only one that decides ties (auto_tie_breaker_node)",
      instead: "set quorum.auto_tie_breaker_node to other nodes, lowest or highest first")
  }

  /// The edits that take a node from the list of those that decide ties, where others are in it.
  func withoutTieBreaker(_ id: NodeID) throws(EditError) -> [SourceEdit] {
    guard let key = configuration.quorum.autoTieBreakerNode, let list = tieBreakers(without: id),
      list.hasNode, !list.rest.isEmpty
    else { return [] }
    return try replacing(key.range, with: list.rest.joined(separator: " "))
  }

  /// The list of those that decide ties without a node, and whether it has the node.
  private func tieBreakers(without id: NodeID) -> (rest: [Substring], hasNode: Bool)? {
    configuration.quorum.autoTieBreakerNode.map { key in
      let nodes = key.value.split { $0 == " " || $0 == "\t" }
      let rest = nodes.filter { UInt32($0) != id.rawValue }
      return (rest, rest.count < nodes.count)
    }
  }

  private func replacing(
    _ range: Range<Int>, with value: String
  ) throws(EditError) -> [SourceEdit] {
    guard let line = document.pairLine(holding: range) else { return [] }
    return try document.replacingValue(of: line, with: value)
  }
}
