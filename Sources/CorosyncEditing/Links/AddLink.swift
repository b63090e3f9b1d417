public import CorosyncModel
public import CorosyncSyntax

/// Gives the nodes one more link: an address for each and, where settings are given or every other
/// link has one, a section `interface`.
public struct AddLink: EditOperation {
  public let link: LinkNumber

  /// An address for every node of the file.
  public let addresses: [NodeID: String]
  public let settings: LinkSettings

  /// Whether a node may have the same address on another link, which a migration passes through.
  public let allowsSharedAddresses: Bool

  /// Whether host names may stand for addresses.
  public let allowsHostNames: Bool

  public init(
    _ link: LinkNumber, addresses: [NodeID: String], settings: LinkSettings = LinkSettings(),
    allowsSharedAddresses: Bool = false, allowsHostNames: Bool = false
  ) {
    self.link = link
    self.addresses = addresses
    self.settings = settings
    self.allowsSharedAddresses = allowsSharedAddresses
    self.allowsHostNames = allowsHostNames
  }

  public var description: String { "add link \(link)" }

  /// Throws ``EditError`` where the link is there already, an address is missing or can't work, or
  /// corosync would refuse to load the file.
  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let nodes = try NodeTable(index)
    try nodes.requireIDs()
    try nodes.requirePlainAddressKeys()
    try checkPlace(in: nodes)
    let links = LinkTable(nodes.configuration)
    try settings.check(with: nodes.configuration.totem.transport)
    try checkAddresses(in: nodes, links)
    var edits: [SourceEdit] = []
    for node in nodes.nodes {
      guard let id = node.id?.value, let address = addresses[id] else { continue }
      edits.append(try insertion(of: address, for: node, in: nodes))
    }
    if settings.isEmpty, !links.hasSectionForEachLink { return edits }
    return edits + (try links.edits(giving: settings, to: link))
  }

  // MARK: Refusals

  private func checkPlace(in nodes: NodeTable) throws(EditError) {
    guard link <= .highest else {
      throw .refused("there is no link \(link)", instead: "corosync has links 0 to 7")
    }
    let present = nodes.configuration.links
    if let node = nodes.nodes.first(where: { $0.addresses[link] != nil }) {
      let free = (0...LinkNumber.highest.rawValue).map { LinkNumber(rawValue: $0) }
        .first { !present.contains($0) }
      let advice = free.map { "link \($0) is free" } ?? "remove a link first"
      throw .refused(
        "link \(link) is in use: node \(node.label) has \(node.addresses[link]?.value ?? "")",
        instead: "\(advice); to change its addresses, move the link")
    }
    let others = present.filter { $0 != link }
    guard !others.isEmpty || link != .lowest else { return }
    if nodes.configuration.totem.transport != .knet {
      throw .refused(
        "transport \(nodes.configuration.totem.transportName?.value ?? "") has link 0 only",
        instead: "convert the cluster to knet first")
    }
    try nodes.requireNames(
      because: others.isEmpty
        ? "without link 0 its daemon finds it by that alone"
        : "corosync refuses a second link without one")
  }

  private func checkAddresses(in nodes: NodeTable, _ links: LinkTable) throws(EditError) {
    var table = AddressTable(nodes.configuration)
    table.allowsSharedAddresses = allowsSharedAddresses
    table.allowsHostNames = allowsHostNames
    for (row, node) in nodes.nodes.enumerated() {
      guard let id = node.id?.value, let address = addresses[id] else {
        throw .refused(
          "node \(node.label) would have no address on link \(link)",
          instead: "every node needs one")
      }
      table.set(address, row: row, link: link)
    }
    for id in addresses.keys.sorted() { _ = try nodes.node(id) }
    try table.check()
    try checkPorts(of: table, nodes.configuration)
  }

  /// Two links with one address need ports of their own.
  private func checkPorts(
    of table: AddressTable, _ configuration: Configuration
  ) throws(EditError) {
    let port = settings.port.map { Int($0) } ?? configuration.port(of: link)
    for (row, links) in table.shared {
      guard let other = links.first(where: { $0 != link && configuration.port(of: $0) == port })
      else { continue }
      throw .refused(
        "node \(table.rows[row].label) would have the same address and port \(port) on links "
          + "\(other) and \(link)",
        instead: "give link \(link) another port")
    }
  }

  // MARK: Lines

  private func insertion(
    of address: String, for node: Node, in nodes: NodeTable
  ) throws(EditError) -> SourceEdit {
    let present = nodes.addressLines(of: node)
    let lower = present.filter { $0.link < link }
      .max { ($0.link, $0.line) < ($1.link, $1.line) }
    let higher = present.filter { $0.link > link }
      .min { ($0.link, $0.line) < ($1.link, $1.line) }
    let document = nodes.document
    guard let neighbour = lower ?? higher else {
      guard let section = nodes.sections(of: node).last else {
        throw .refused("node \(node.label) has no section", instead: "write one first")
      }
      return try nodes.index.inserting(link.addressKey, address, inSection: section)
    }
    let line = SectionStyle(of: document.lines[neighbour.line], in: document)
      .line(link.addressKey, address.utf8)
    try Writability.check(value: address, lineLength: line.count - 1)
    let place = lower == nil ? neighbour.line - 1 : neighbour.line
    return InsertionPoint(behind: place, in: document).insert(line)
  }
}
