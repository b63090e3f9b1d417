public import CorosyncModel

/// Why a new configuration can't be made.
public enum NewConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The cluster's name can't be used; `reason` is a clause.
  case clusterName(String, reason: String)
  /// A cluster has at least one node.
  case noNodes
  /// A name can't be that of a host.
  case nodeName(String)
  /// Two nodes have one name.
  case repeatedName(String)
  /// The nodes have different numbers of addresses.
  case differentLinks(String, count: Int, other: String, otherCount: Int)
  /// A node has more addresses than there are links.
  case tooManyLinks(String, count: Int)
  /// Text that is no IPv4 or IPv6 address.
  case address(String, node: String)
  /// One address is given twice.
  case repeatedAddress(String, node: String, other: String)
  /// The nodes' addresses on a link are of both families.
  case mixedFamilies(LinkNumber, address: String, other: String)
  /// Settings of a link that no node has an address for.
  case noSuchLink(LinkNumber, links: Int)
  /// Two settings of one link.
  case repeatedLink(LinkNumber)
  /// Two links with one port, counting the ports that links have by default.
  case repeatedPort(Int, LinkNumber, LinkNumber)
  /// A priority where there is nothing to prefer.
  case priorityOfOnlyLink

  public var description: String {
    switch self {
    case .clusterName(let name, let reason): "\"\(name)\" can't be the cluster's name: \(reason)"
    case .noNodes: "a cluster has one node or more, and none is given"
    case .nodeName(let name):
      "\"\(name)\" can't be a node's name: it has to be that of the host as \"uname -n\" prints "
        + "it, with letters, digits, \"-\" and \".\" only"
    case .repeatedName(let name): "node \"\(name)\" is given twice"
    case .differentLinks(let node, let count, let other, let otherCount):
      "node \"\(node)\" has \(count) addresses and \"\(other)\" \(otherCount); every node needs "
        + "one for each link"
    case .tooManyLinks(let node, let count):
      "node \"\(node)\" has \(count) addresses; corosync has 8 links"
    case .address(let address, let node):
      "\"\(address)\" of node \"\(node)\" is no IPv4 or IPv6 address; host names can resolve to "
        + "something else one day"
    case .repeatedAddress(let address, let node, let other):
      node == other
        ? "node \"\(node)\" has the address \"\(address)\" twice; links need networks of their own"
        : "nodes \"\(other)\" and \"\(node)\" have one address, \"\(address)\""
    case .mixedFamilies(let link, let address, let other):
      "link \(link) has \"\(other)\" and \"\(address)\": all addresses of a link are IPv4, or all "
        + "are IPv6"
    case .noSuchLink(let link, let links):
      "link \(link) has settings and no addresses; the nodes' addresses are for "
        + (links == 1 ? "link 0" : "links 0 to \(links - 1)")
    case .repeatedLink(let link): "link \(link) is given twice"
    case .repeatedPort(let port, let link, let other):
      "links \(other) and \(link) have one port, \(port)"
    case .priorityOfOnlyLink: "there is one link, and so nothing that a priority would prefer"
    }
  }
}
