import CorosyncModel

/// Files of small clusters, in the plain layout, for operations on them.
enum SmallCluster {
  /// A file of nodes `uno`, `due`, `tre` … with `10.0.L.N` on each link.
  static func file(
    nodes: Int = 2, links: [UInt8] = [0], names: Bool = true, ids: Bool = true,
    totem: String = "", quorum: String = ""
  ) -> String {
    let list = (1...nodes).map { node($0, links: links, hasName: names, hasID: ids) }
    return "totem {\n  version: 2\n\(totem)}\nnodelist {\n\(list.joined())}\n"
      + (quorum.isEmpty ? "" : "quorum {\n  provider: corosync_votequorum\n\(quorum)}\n")
  }

  private static func node(
    _ number: Int, links: [UInt8], hasName: Bool, hasID: Bool
  ) -> String {
    "  node {\n" + (hasName ? "    name: \(name(number))\n" : "")
      + (hasID ? "    nodeid: \(number)\n" : "")
      + links.map { "    ring\($0)_addr: 10.0.\($0).\(number)\n" }.joined() + "  }\n"
  }

  static func name(_ number: Int) -> String {
    let names = ["uno", "due", "tre", "quattro", "cinque"]
    return number <= names.count ? names[number - 1] : "nodo\(number)"
  }

  /// Addresses by the nodes' numbers.
  static func addresses(_ addresses: String...) -> [NodeID: String] {
    Dictionary(
      uniqueKeysWithValues: addresses.enumerated().map {
        (NodeID(rawValue: UInt32($0.offset + 1)), $0.element)
      })
  }
}

extension LinkNumber {
  static let one = LinkNumber(rawValue: 1)
  static let two = LinkNumber(rawValue: 2)
}
