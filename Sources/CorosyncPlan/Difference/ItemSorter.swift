import CorosyncModel

/// Sorts changed keys into what people see as one difference.
struct ItemSorter {
  private typealias Kind = ConfigurationDifference.Kind

  private enum Group: Hashable {
    case node(String)
    case link(LinkNumber)
  }

  private let before: NodeNames
  private let after: NodeNames

  /// The group of each node that comes or goes, by its selectors.
  private var nodes: [String: Group] = [:]
  private var kinds: [Group: Kind] = [:]

  init(
    from old: Configuration, _ before: NodeNames, to new: Configuration, _ after: NodeNames
  ) {
    (self.before, self.after) = (before, after)
    findNodes(former: FormerNodes(old.nodes))
    findLinks(from: old, to: new)
  }

  private mutating func findNodes(former: FormerNodes) {
    let removed = before.nodes.filter { after.nodes[$0.key] == nil }
    let places = Dictionary(
      removed.map { ($0.value.position, $0.key) }, uniquingKeysWith: { first, _ in first })
    for (selector, node) in removed { add(.nodeRemoved(node), selector) }
    for (selector, node) in after.nodes where before.nodes[selector] == nil {
      if node.id != nil, let match = former.first(like: node), match.id != nil,
        let origin = places[match.position]
      {
        add(.nodeRenumbered(from: match, to: node), selector)
        nodes[origin] = .node(selector)
      } else {
        add(.nodeAdded(node), selector)
      }
    }
  }

  private mutating func add(_ kind: ConfigurationDifference.Kind, _ selector: String) {
    nodes[selector] = .node(selector)
    kinds[.node(selector)] = kind
  }

  private mutating func findLinks(from old: Configuration, to new: Configuration) {
    let (formerLinks, links) = (Set(old.links), Set(new.links))
    for link in links.subtracting(formerLinks) {
      let staying = new.nodes.filter { $0.addresses[link] != nil && isInBoth($0) }
      if !staying.isEmpty { kinds[.link(link)] = .linkAdded(link, staying) }
    }
    for link in formerLinks.subtracting(links) {
      let staying = old.nodes.filter { $0.addresses[link] != nil && isInBoth($0) }
      if !staying.isEmpty { kinds[.link(link)] = .linkRemoved(link, staying) }
    }
  }

  private func isInBoth(_ node: Node) -> Bool {
    guard let id = node.id?.value else { return node.name != nil }
    return before.nodes["nodeid=\(id)"] != nil && after.nodes["nodeid=\(id)"] != nil
  }

  /// The differences of the changes, nodes first, then links, then keys by name.
  func items(of changes: [ConfigurationDifference.Change]) -> [ConfigurationDifference.Item] {
    var grouped: [Group: [ConfigurationDifference.Change]] = [:]
    var keys: [ConfigurationDifference.Item] = []
    for change in changes {
      if let group = group(of: change) {
        grouped[group, default: []].append(change)
      } else {
        keys.append(ConfigurationDifference.Item(kind: .key, changes: [change]))
      }
    }
    let items = grouped.compactMap { group, changes in
      kinds[group].map { ConfigurationDifference.Item(kind: $0, changes: changes) }
    }
    return items.sorted { Self.order($0.kind) < Self.order($1.kind) } + keys
  }

  private func group(of change: ConfigurationDifference.Change) -> Group? {
    let parts = change.name.split(separator: ".")
    if let selector = NodeNames.selector(in: change.name) {
      if let group = nodes[selector] { return group }
      guard let key = parts.last, key.hasPrefix("ring"), key.hasSuffix("_addr") else { return nil }
      return group(ofLink: key.dropFirst(4).dropLast(5))
    }
    guard change.name.hasPrefix("totem.interface."), parts.count > 3 else { return nil }
    return group(ofLink: parts[2])
  }

  private func group(ofLink number: Substring) -> Group? {
    guard let number = UInt8(number) else { return nil }
    let group = Group.link(LinkNumber(rawValue: number))
    return kinds[group] == nil ? nil : group
  }

  private static func order(_ kind: ConfigurationDifference.Kind) -> (Int, Int) {
    switch kind {
    case .nodeRenumbered(_, let node): (0, node.position)
    case .nodeRemoved(let node): (1, node.position)
    case .nodeAdded(let node): (2, node.position)
    case .linkRemoved(let link, _): (3, Int(link.rawValue))
    case .linkAdded(let link, _): (4, Int(link.rawValue))
    case .key: (5, 0)
    }
  }
}
