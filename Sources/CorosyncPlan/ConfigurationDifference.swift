public import CorosyncCmap
import CorosyncDiagnostics
public import CorosyncModel

/// What two configurations mean differently to the daemon.
///
/// Nodes are compared by their `nodeid`, links by their number, everything else by key. The order of
/// sections, repeated sections, comments and layout are no difference.
public struct ConfigurationDifference: Sendable, Hashable {
  /// One key whose value is not the same.
  public struct Change: Sendable, Hashable {
    /// The key as people write it: `nodelist.node[nodeid=2].ring0_addr`.
    public let name: String

    /// The key in the new file's map, in the old one's where the new file doesn't have it.
    public let key: CmapKey

    /// The value before; nil where the key is new.
    public let old: CmapValue?

    /// The value after; nil where the key is gone.
    public let new: CmapValue?
  }

  /// The changes by name; empty where the files mean the same.
  public let changes: [Change]

  public init(from old: Configuration, to new: Configuration) {
    let before = Self.namedEntries(of: old)
    let after = Self.namedEntries(of: new)
    var changes: [Change] = []
    for (name, entry) in after where before[name]?.value != entry.value {
      changes.append(
        Change(name: name, key: entry.key, old: before[name]?.value, new: entry.value))
    }
    for (name, entry) in before where after[name] == nil {
      changes.append(Change(name: name, key: entry.key, old: entry.value, new: nil))
    }
    self.changes = changes.sorted { $0.name < $1.name }
  }

  public var isEmpty: Bool { changes.isEmpty }

  private static func namedEntries(of configuration: Configuration) -> [String: Projection.Entry] {
    let names = NodeNames(configuration)
    return Dictionary(
      configuration.projection.entries.map { (names.name(of: $0.key), $0) },
      uniquingKeysWith: { _, last in last })
  }
}

/// Names keys of nodes by the node's id instead of its place in the file.
private struct NodeNames {
  private let prefix = "nodelist.node."
  private let selectors: [String: String]

  init(_ configuration: Configuration) {
    var selectors: [String: String] = [:]
    var taken: Set<String> = []
    for node in configuration.nodes {
      let best =
        node.id.map { "nodeid=\($0.value)" } ?? node.name.map { "name=\(escaped($0.value))" }
      // A second node of one id is told by its place: that it is there is a difference.
      let selector = best.flatMap { taken.insert($0).inserted ? $0 : nil } ?? "\(node.position)"
      selectors[String(node.position)] = selector
    }
    self.selectors = selectors
  }

  func name(of key: CmapKey) -> String {
    let name = key.description
    guard key.hasPrefix(prefix) else { return name }
    let rest = name.dropFirst(prefix.count)
    let position = rest.prefix { $0 != "." }
    guard let selector = selectors[String(position)] else { return name }
    return "nodelist.node[\(selector)]\(rest.dropFirst(position.count))"
  }
}
