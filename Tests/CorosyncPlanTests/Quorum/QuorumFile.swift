import CorosyncModel
import CorosyncPlan

/// The settings of a cluster of so many nodes, numbered from 1, with lines in the section `quorum`.
func quorumSettings(
  _ count: UInt32, _ lines: [String] = [], votes: [UInt32: UInt32] = [:], device: [String] = [],
  net: [String] = []
) -> QuorumSettings {
  QuorumSettings(quorumFile(count, lines, votes: votes, device: device, net: net).configuration)
}

/// The same as a file.
func quorumFile(
  _ count: UInt32, _ lines: [String] = [], votes: [UInt32: UInt32] = [:], device: [String] = [],
  net: [String] = []
) -> PlanFile {
  var file = PlanFile()
  file.nodes = (1...count).map {
    "name: n\($0)\nnodeid: \($0)\nring0_addr: 10.0.0.\($0)\nquorum_votes: \(votes[$0] ?? 1)"
  }
  let section = device.isEmpty ? "" : deviceSection(device, net)
  file.rest =
    "quorum {\nprovider: corosync_votequorum\n\(lines.joined(separator: "\n"))\n\(section)}\n"
  return file
}

private func deviceSection(_ lines: [String], _ net: [String]) -> String {
  "device {\n\(lines.joined(separator: "\n"))\nnet {\nhost: q\n\(net.joined(separator: "\n"))\n}\n}\n"
}

/// The ids of nodes.
func ids(_ numbers: UInt32...) -> Set<NodeID> { Set(numbers.map(NodeID.init)) }
