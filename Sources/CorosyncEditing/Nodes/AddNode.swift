public import CorosyncModel
public import CorosyncSyntax

/// Adds a node behind the last one, written like it.
///
/// Where the file has `expected_votes` they rise by the node's votes, and where `two_node` is on
/// and the cluster has no longer two nodes it is switched off.
public struct AddNode: EditOperation {
  public let name: String

  /// Nil takes the number above the highest of the file and of ``formerIDs``, since a lower one
  /// that is free may have belonged to a node that is gone.
  public let id: NodeID?

  /// Ids that the cluster is known to have had.
  public let formerIDs: Set<NodeID>

  /// An address on every link of the file.
  public let addresses: [LinkNumber: String]

  /// `quorum_votes`; nil for the daemon's default, 1.
  public let votes: UInt32?

  /// Whether host names may stand for addresses.
  public let allowsHostNames: Bool

  public init(
    name: String, id: NodeID?, addresses: [LinkNumber: String], votes: UInt32? = nil,
    formerIDs: Set<NodeID> = [], allowsHostNames: Bool = false
  ) {
    self.name = name
    self.id = id
    self.formerIDs = formerIDs
    self.addresses = addresses
    self.votes = votes
    self.allowsHostNames = allowsHostNames
  }

  public var description: String { "add node \(name), without two_node where it was on" }

  /// Throws ``EditError`` where name, id or an address is in use or can't work, or where the node's
  /// links would not be those of the others.
  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let nodes = try NodeTable(index)
    try nodes.requireIDs()
    try nodes.requirePlainAddressKeys()
    try nodes.check(newName: name)
    let id = try checkedID(in: nodes)
    try checkAddresses(in: nodes)
    let quorum = QuorumAdjustment(nodes.configuration)
    return [try insertion(id, in: nodes)]
      + (try quorum.edits(votes: Int64(votes ?? 1), nodesAfter: nodes.nodes.count + 1))
  }

  /// The lowest id above all that the file has, and above ``formerIDs``.
  ///
  /// Throws ``EditError`` where the highest possible one is in use.
  public func nextID(in configuration: Configuration) throws(EditError) -> NodeID {
    let known = configuration.nodes.compactMap(\.id?.value) + formerIDs
    let highest = known.max()?.rawValue ?? 0
    guard highest < Self.limit(configuration) else {
      throw .refused(
        "nodeid \(highest) is the highest possible one and was in use",
        instead: "choose one that no node ever had")
    }
    return NodeID(rawValue: highest + 1)
  }

  private static func limit(_ configuration: Configuration) -> UInt32 {
    configuration.totem.transport == .knet ? 65535 : .max
  }

  // MARK: Refusals

  private func checkedID(in nodes: NodeTable) throws(EditError) -> NodeID {
    guard let id else { return try nextID(in: nodes.configuration) }
    let limit = Self.limit(nodes.configuration)
    guard (1...limit).contains(id.rawValue) else {
      throw .refused("\(id) is no nodeid", instead: "give a number from 1 to \(limit)")
    }
    if let other = nodes.nodes.first(where: { $0.id?.value == id }) {
      let next = try nextID(in: nodes.configuration)
      throw .refused(
        "node \(other.label) has the nodeid \(id)", instead: "give another one, such as \(next)")
    }
    return id
  }

  private func checkAddresses(in nodes: NodeTable) throws(EditError) {
    let links = nodes.configuration.links
    guard !links.isEmpty else {
      throw .refused("no node has an address", instead: "add a link first")
    }
    if let missing = links.first(where: { addresses[$0] == nil }) {
      throw .refused(
        "node \(name) would have no address on link \(missing), and corosync refuses nodes with "
          + "other links than the rest",
        instead: "give one for each of the links \(links.map { "\($0)" }.joined(separator: ", "))")
    }
    if let other = addresses.keys.sorted().first(where: { !links.contains($0) }) {
      throw .refused(
        "the other nodes have no link \(other)", instead: "add the link for all nodes first")
    }
    var table = AddressTable(nodes.configuration)
    table.allowsHostNames = allowsHostNames
    let row = table.addRow(name)
    for link in links { table.set(addresses[link] ?? "", row: row, link: link) }
    try table.check()
  }

  // MARK: The section

  private func insertion(_ id: NodeID, in nodes: NodeTable) throws(EditError) -> SourceEdit {
    let (last, model) = try nodes.lastSections()
    var pairs = [(key: "name", value: name), (key: "nodeid", value: "\(id)")]
    if let votes {
      pairs.append((key: "quorum_votes", value: "\(votes)"))
    } else if nodes.nodes.allSatisfy({ $0.votes != nil }) {
      pairs.append((key: "quorum_votes", value: "1"))
    }
    for (link, address) in addresses.sorted(by: { $0.key < $1.key }) {
      pairs.append((key: link.addressKey, value: address))
    }
    let parent = nodes.document.sections[last].parent ?? 0
    let siblings = nodes.index.sections("nodelist.node").filter {
      nodes.document.sections[$0].parent == parent
    }
    let template = SectionTemplate(like: model, among: siblings, in: nodes.index)
    let close = nodes.document.sections[last].closeLine
    return InsertionPoint(behind: close, in: nodes.document)
      .insert(try template.lines(pairs, behind: close, in: nodes.document))
  }
}

extension NodeTable {
  /// The section that a new node comes behind, and the one that it is written like.
  fileprivate func lastSections() throws(EditError) -> (last: Int, model: Int) {
    var last: (position: Int, section: Int)?
    for (position, sections) in configuration.nodeSections where position >= last?.position ?? 0 {
      last = sections.last.map { (position, $0) }
    }
    guard let last = last?.section else {
      throw .refused("the file has no node list", instead: "list its nodes in nodelist first")
    }
    if !index.children[last].isEmpty, !document.release.separatesSubsections {
      throw .refused(
        "the last node has a section within it, which corosync \(document.release) counts as "
          + "another node",
        instead: "move the keys of the inner section out of it first")
    }
    let model = index.pairs[last].isEmpty ? nodes.last.flatMap { sections(of: $0).last } : last
    return (last, model ?? last)
  }
}
