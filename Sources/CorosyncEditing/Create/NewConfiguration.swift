import CorosyncModel

/// A configuration for a cluster that does not exist yet: knet, encrypted, with a node list and
/// votequorum, and comments that explain it.
public struct NewConfiguration: Sendable, Hashable {
  /// The most bytes of a cluster's name: lock spaces of the kernel, which carry it, have no longer
  /// one.
  public static let clusterNameLimit = 32

  public let clusterName: String
  public let nodes: [NewNode]
  public let links: [NewLink]

  /// Checks what is wanted; what only rules see is left to them.
  ///
  /// Nodes without an id get the lowest free ones in their order. Takes time in proportion to the
  /// nodes' addresses.
  ///
  /// Throws ``NewConfigurationError`` for the first thing that can't be.
  public init(
    clusterName: String, nodes: [NewNode], links: [NewLink] = []
  ) throws(NewConfigurationError) {
    if let reason = Self.reason(against: clusterName) {
      throw .clusterName(clusterName, reason: reason)
    }
    guard !nodes.isEmpty else { throw .noNodes }
    try Self.check(names: nodes.map(\.name))
    try Self.check(addressesOf: nodes)
    try Self.check(links, count: nodes[0].addresses.count)
    self.clusterName = clusterName
    self.nodes = NodeNumbering(used: nodes.compactMap(\.id)).number(nodes)
    self.links = links.sorted { $0.number < $1.number }
  }

  /// The file, with a line end behind every line.
  public var bytes: [UInt8] { Array(NewConfigurationText(self).text.utf8) }

  private static func reason(against name: String) -> String? {
    if name.isEmpty { return "it is empty" }
    if name.utf8.count > clusterNameLimit {
      return "it has \(name.utf8.count) characters, and file systems and lock managers of clusters "
        + "take \(clusterNameLimit)"
    }
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
        || $0 == "-" || $0 == "_"
    }
    return isPlain ? nil : "only letters, digits, \"-\" and \"_\" can be in it"
  }

  private static func check(names: [String]) throws(NewConfigurationError) {
    var seen: Set<String> = []
    for name in names {
      guard HostName.isPlausible(name), IPAddress(name) == nil else { throw .nodeName(name) }
      guard seen.insert(name).inserted else { throw .repeatedName(name) }
    }
  }

  private static func check(addressesOf nodes: [NewNode]) throws(NewConfigurationError) {
    let first = nodes[0]
    var owners: [IPAddress: String] = [:]
    var families: [(IPAddress.Family, String)] = []
    for node in nodes {
      guard node.addresses.count <= 8 else {
        throw .tooManyLinks(node.name, count: node.addresses.count)
      }
      guard node.addresses.count == first.addresses.count else {
        throw .differentLinks(
          node.name, count: node.addresses.count, other: first.name,
          otherCount: first.addresses.count)
      }
      for (link, text) in node.addresses.enumerated() {
        guard let address = IPAddress(text) else { throw .address(text, node: node.name) }
        if let other = owners.updateValue(node.name, forKey: address) {
          throw .repeatedAddress(text, node: node.name, other: other)
        }
        if link == families.count { families.append((address.family, text)) }
        guard families[link].0 == address.family else {
          throw .mixedFamilies(
            LinkNumber(rawValue: UInt8(link)), address: text, other: families[link].1)
        }
      }
    }
  }

  private static func check(_ links: [NewLink], count: Int) throws(NewConfigurationError) {
    var settings: [LinkNumber: NewLink] = [:]
    for link in links {
      guard link.number.rawValue < count else { throw .noSuchLink(link.number, links: count) }
      guard settings.updateValue(link, forKey: link.number) == nil else {
        throw .repeatedLink(link.number)
      }
      if count == 1, link.priority != nil { throw .priorityOfOnlyLink }
    }
    var ports: [Int: LinkNumber] = [:]
    for number in 0..<UInt8(count) {
      let link = LinkNumber(rawValue: number)
      let port = settings[link]?.port.map { Int($0) } ?? 5405 + Int(number)
      if let other = ports.updateValue(link, forKey: port) {
        throw .repeatedPort(port, link, other)
      }
    }
  }
}
