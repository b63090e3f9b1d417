public import CorosyncCmap
public import CorosyncModel

/// What two configurations mean differently to the daemon.
///
/// Nodes are compared by their `nodeid`, links by their number, everything else by key. The order
/// of sections, repeated sections, comments and layout are no difference.
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

  /// The same changes as people see them.
  ///
  /// Nodes and links that come and go count once, with all their keys. Nodes first, then links,
  /// then keys by name.
  public let items: [Item]

  /// Compares two configurations, in some of the top-level sections where these are given.
  public init(
    from old: Configuration, to new: Configuration, in sections: Set<String>? = nil
  ) {
    let (before, after) = (NamedEntries(old, sections), NamedEntries(new, sections))
    var changes: [Change] = []
    for (name, entry) in after.entries where before.entries[name]?.value != entry.value {
      changes.append(
        Change(name: name, key: entry.key, old: before.entries[name]?.value, new: entry.value))
    }
    for (name, entry) in before.entries where after.entries[name] == nil {
      changes.append(Change(name: name, key: entry.key, old: entry.value, new: nil))
    }
    self.changes = changes.sorted { $0.name < $1.name }
    items = ItemSorter(from: old, before.names, to: new, after.names).items(of: self.changes)
  }

  public var isEmpty: Bool { changes.isEmpty }
}

/// The entries of a configuration by the names that people have for them.
private struct NamedEntries {
  let names: NodeNames
  let entries: [String: Projection.Entry]

  init(_ configuration: Configuration, _ sections: Set<String>?) {
    let names = NodeNames(configuration)
    self.names = names
    let compared = configuration.projection.entries.filter { entry in
      let section = entry.key.description.prefix { $0 != "." }
      return sections.map { $0.contains(String(section)) } ?? true
    }
    entries = Dictionary(
      compared.map { (names.name(of: $0.key), $0) }, uniquingKeysWith: { _, last in last })
  }
}
