import CorosyncCmap
import CorosyncModel
import CorosyncSyntax

/// What a configuration says, with its nodes told by their ids, so that places don't count.
struct Meaning: Equatable {
  /// The keys of the daemon's map with their types and values: `totem.token` → `u32 3000`; a node's
  /// are `node[2].name`.
  var entries: [String: String] = [:]

  /// The nodes' ids in the order of the list.
  var order: [String] = []

  init(_ configuration: Configuration) {
    let labels = Dictionary(
      configuration.nodes.map { ($0.position, Self.label(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    order = configuration.nodes.compactMap { labels[$0.position] }
    for entry in configuration.projection.entries {
      entries[Self.name(of: entry.key.description, labels)] =
        "\(entry.value.type.label) \(entry.value)"
    }
  }

  /// A node's id; where it has none what else tells it.
  private static func label(of node: Node) -> String {
    if let id = node.id { return "\(id.value)" }
    return node.name?.value ?? node.addresses[.lowest]?.value ?? "#\(node.position)"
  }

  private static func name(of key: String, _ labels: [Int: String]) -> String {
    let parts = key.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "nodelist", parts[1] == "node",
      let label = Int(parts[2]).flatMap({ labels[$0] })
    else { return key }
    return "node[\(label)].\(parts[3])"
  }

  /// The meaning without some keys.
  func without(_ isForgotten: (String) -> Bool) -> Meaning {
    var rest = self
    rest.entries = entries.filter { !isForgotten($0.key) }
    return rest
  }

  /// What the two don't have in common, for messages.
  func difference(from other: Meaning) -> String {
    let keys = Set(entries.keys).union(other.entries.keys).sorted()
    let lines = keys.filter { entries[$0] != other.entries[$0] }.map {
      "\($0): \(entries[$0] ?? "none"), expected \(other.entries[$0] ?? "none")"
    }
    return (lines + (order == other.order ? [] : ["order \(order), expected \(other.order)"]))
      .joined(separator: "\n")
  }
}
