import CorosyncCmap
public import CorosyncModel
public import CorosyncSyntax

/// Takes a link from all nodes, and its sections `interface` with it.
public struct RemoveLink: EditOperation {
  public let link: LinkNumber

  public init(_ link: LinkNumber) { self.link = link }

  public var description: String { "remove link \(link)" }

  /// Throws ``EditError`` where there is no such link, a node would be left without any, or a
  /// daemon would no longer find its own node.
  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let nodes = try NodeTable(index)
    try nodes.requirePlainAddressKeys()
    try check(nodes)
    var removal = SectionRemoval(from: nodes.document)
    for node in nodes.nodes {
      for address in nodes.addressLines(of: node) where address.link == link {
        removal.add(nodes.document.lines[address.line])
      }
    }
    for section in LinkTable(nodes.configuration).sections(of: link) {
      removal.add(section: section)
    }
    try refuseStrayKeys(after: removal.edits, of: nodes)
    return removal.edits
  }

  /// Refuses where the daemon would go on to take the link for one with settings, of which no node
  /// has an address.
  ///
  /// It reads `x.y` in any section `interface`, and a key in a section within one, as a setting of
  /// link 0. Source: totemconfig.c `get_interface_params`.
  private func refuseStrayKeys(
    after edits: [SourceEdit], of nodes: NodeTable
  ) throws(EditError) {
    guard link == .lowest, let bytes = try? edits.apply(to: nodes.document.bytes) else { return }
    let after = Document(bytes, release: nodes.document.release)
    let stray = Projection(after).entries(prefix: "totem.interface.").first { entry in
      let parts = entry.key.description.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count > 3 && UInt8(parts[2]) == nil
    }
    guard let stray else { return }
    let key = after.text(after.lines[stray.origin.line].name)
    throw .refused(
      "corosync takes the key \"\(key)\" in a section interface for a setting of link 0",
      instead: "remove that key first")
  }

  private func check(_ nodes: NodeTable) throws(EditError) {
    let present = nodes.configuration.links
    guard present.contains(link) else {
      throw .refused(
        "no node has an address on link \(link)",
        instead: "the file has \(present.phrase)")
    }
    if present.count == 1 {
      throw .refused(
        "link \(link) is the only one", instead: "add another link first, or move this one")
    }
    if let lonely = nodes.nodes.first(where: { $0.addresses.keys.allSatisfy { $0 == link } }) {
      throw .refused(
        "node \(lonely.label) has no other link",
        instead: "give it an address on link \(present.first { $0 != link } ?? .lowest) first")
    }
    if link == .lowest {
      try nodes.requireNames(because: "without link 0 its daemon finds it by that alone")
    }
  }
}
