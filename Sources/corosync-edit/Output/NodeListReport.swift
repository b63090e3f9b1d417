import CorosyncDiagnostics
import CorosyncModel
import CorosyncSafeEdit

/// The nodes of a file and their states, for people and programs.
struct NodeListReport: Encodable {
  let file: String
  let nodes: [Entry]

  /// Why nothing is known of a running cluster; nil where it is.
  let reason: String?

  struct Entry: Encodable {
    let nodeid: UInt32?
    let name: String?
    let votes: UInt32
    let addresses: [Address]

    /// Whether the node is a member; nil where no daemon can be asked.
    let joined: Bool?
    let local: Bool?
    let configVersion: UInt64?
  }

  struct Address: Encodable {
    let link: UInt8
    let address: String
  }
}

extension NodeListReport {
  init(_ view: ClusterView) {
    file = view.path
    reason = view.reason
    let members = Dictionary(
      (view.state?.members ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    nodes = view.configuration.nodes.map { node in
      let member = node.id.flatMap { members[$0.value] }
      return Entry(
        nodeid: node.id?.value.rawValue, name: node.name?.value, votes: node.voteCount,
        addresses: node.addresses.sorted { $0.key < $1.key }.map {
          Address(link: $0.key.rawValue, address: $0.value.value)
        },
        joined: view.state.map { _ in member?.isJoined ?? false },
        local: view.state.map { $0.localNode == node.id?.value },
        configVersion: member?.configVersion)
    }
  }

  var lines: [String] {
    if nodes.isEmpty { return ["the file has no node list"] }
    let head = ["nodeid", "name", "votes"] + (reason == nil ? ["state"] : []) + ["addresses"]
    let rows = nodes.map { row(of: $0) }
    return TextTable([head] + rows, rightAligned: [0, 2]).lines
      + (reason.map { ["states: unknown: \($0)"] } ?? [])
  }

  private func row(of node: Entry) -> [String] {
    let state = node.joined.map { joined in
      joined ? (node.local == true ? "this node" : "joined") : "away"
    }
    let addresses = node.addresses.map { "\($0.link)=\(escaped($0.address))" }
    return [node.nodeid.map { "\($0)" } ?? "-", node.name.map { escaped($0) } ?? "-"]
      + ["\(node.votes)"] + (reason == nil ? [state ?? ""] : [])
      + [addresses.joined(separator: " ")]
  }
}
