public import CorosyncModel
public import CorosyncSyntax

/// Gives nodes other addresses on a link that they have, in place.
///
/// A running cluster refuses to load that; there a link is moved by adding and removing links.
public struct ReaddressLink: EditOperation {
  public let link: LinkNumber

  /// The new addresses; nodes that are missing keep theirs.
  public let addresses: [NodeID: String]

  /// Whether a node may have the same address on another link.
  public let allowsSharedAddresses: Bool

  /// Whether host names may stand for addresses.
  public let allowsHostNames: Bool

  public init(
    _ link: LinkNumber, addresses: [NodeID: String], allowsSharedAddresses: Bool = false,
    allowsHostNames: Bool = false
  ) {
    self.link = link
    self.addresses = addresses
    self.allowsSharedAddresses = allowsSharedAddresses
    self.allowsHostNames = allowsHostNames
  }

  public var description: String { "change addresses of link \(link)" }

  /// Throws ``EditError`` where a node or its address on the link is missing, or a new address
  /// can't work.
  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let nodes = try NodeTable(index)
    try nodes.requireIDs()
    for id in addresses.keys.sorted() { _ = try nodes.node(id) }
    var table = AddressTable(nodes.configuration)
    table.allowsSharedAddresses = allowsSharedAddresses
    table.allowsHostNames = allowsHostNames
    var edits: [SourceEdit] = []
    for (row, node) in nodes.nodes.enumerated() {
      guard let id = node.id?.value, let address = addresses[id] else { continue }
      guard let old = node.addresses[link] else {
        throw .refused(
          "node \(node.label) has no address on link \(link)", instead: "add the link first")
      }
      if old.value == address { continue }
      table.set(address, row: row, link: link)
      guard let line = nodes.document.pairLine(holding: old.range) else { continue }
      edits += try nodes.document.replacingValue(of: line, with: address)
    }
    try table.check()
    return edits
  }
}
