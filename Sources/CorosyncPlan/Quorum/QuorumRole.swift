import CorosyncModel

/// Nodes that are alike in all that quorum looks at, so that it is the same which of them fails.
public struct QuorumRole: Sendable, Hashable {
  /// The nodes by ascending id.
  public let nodes: [QuorumMember]

  /// Whether the nodes break ties, of votequorum or of the device.
  public let breaksTies: Bool

  public var votes: UInt32 { nodes.first?.votes ?? 0 }
}

extension QuorumSettings {
  /// The nodes by role; one that breaks ties has a role of its own.
  public var roles: [QuorumRole] {
    let special = tieBreakers
    let plain = Dictionary(grouping: members.filter { !special.contains($0.id) }, by: \.votes)
    let alone = members.filter { special.contains($0.id) }.map {
      QuorumRole(nodes: [$0], breaksTies: true)
    }
    return (alone + plain.values.map { QuorumRole(nodes: $0, breaksTies: false) })
      .sorted { ($0.nodes.first?.id.rawValue ?? 0) < ($1.nodes.first?.id.rawValue ?? 0) }
  }

  private var tieBreakers: Set<NodeID> {
    var ids: Set<NodeID> = []
    switch VotequorumRules(self).tieBreaker {
    case .off: break
    case .lowest: ids.formUnion(members.first.map { [$0.id] } ?? [])
    case .highest: ids.formUnion(members.last.map { [$0.id] } ?? [])
    case .nodes(let list): ids.formUnion(list)
    }
    guard let device, deviceProblem == nil, device.algorithm != .test else { return ids }
    switch device.tieBreaker {
    case .lowest: ids.formUnion(members.first.map { [$0.id] } ?? [])
    case .highest: ids.formUnion(members.last.map { [$0.id] } ?? [])
    case .node(let id): ids.insert(id)
    }
    return ids
  }
}

/// How many nodes of each role are meant.
struct RoleCount: Sendable, Hashable {
  var counts: [Int]

  var total: Int { counts.reduce(0, +) }

  /// The first so many nodes of each role.
  func nodes(of roles: [QuorumRole]) -> Set<NodeID> {
    Set(zip(roles, counts).flatMap { $0.nodes.prefix($1).map(\.id) })
  }

  /// All counts with so many nodes in all, at most `limit` of them.
  static func all(of roles: [QuorumRole], total: Int, limit: Int) -> [RoleCount] {
    var partial: [(counts: [Int], left: Int)] = [([], total)]
    var room = roles.reduce(0) { $0 + $1.nodes.count }
    for role in roles {
      room -= role.nodes.count
      var next: [(counts: [Int], left: Int)] = []
      for (counts, left) in partial {
        let least = max(0, left - room)
        let most = min(role.nodes.count, left)
        guard least <= most, next.count < limit else { continue }
        for count in least...most { next.append((counts + [count], left - count)) }
      }
      partial = next
    }
    return partial.prefix(limit).map { RoleCount(counts: $0.counts) }
  }
}
