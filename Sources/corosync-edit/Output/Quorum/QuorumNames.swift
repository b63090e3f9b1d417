import CorosyncDiagnostics
import CorosyncModel
import CorosyncPlan

/// What to call nodes and kinds of nodes.
struct QuorumNames {
  private let labels: [NodeID: String]
  private let roles: [QuorumRole]

  init(_ settings: QuorumSettings) {
    labels = Dictionary(
      settings.members.map { ($0.id, escaped($0.label)) }, uniquingKeysWith: { first, _ in first })
    roles = settings.roles
  }

  func name(_ id: NodeID) -> String { labels[id] ?? "nodeid \(id)" }

  func list(_ ids: some Sequence<NodeID>) -> String {
    ids.map { name($0) }.joined(separator: ", ")
  }

  /// So many nodes of each role: `uno and any 2 others`.
  func kind(_ counts: [Int]) -> String {
    let parts = zip(roles, counts).filter { $1 > 0 }.map { part($0, $1) }
    return Self.joined(parts)
  }

  /// So many nodes, whichever.
  func any(_ count: Int) -> String {
    count == 1 ? "any 1 node" : "any \(count) nodes"
  }

  private func part(_ role: QuorumRole, _ count: Int) -> String {
    if count == role.nodes.count && count <= 2 { return list(role.nodes.map(\.id)) }
    if roles.count == 1 { return any(count) }
    let plain = roles.filter { !$0.breaksTies }
    if plain.count == 1 { return "\(count) of the others" }
    return "\(count) of those with \(role.votes) \(role.votes == 1 ? "vote" : "votes")"
  }

  static func joined(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
