import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncSyntax

/// The way from one set of links to another over links that stay connected meanwhile.
///
/// A link whose addresses, port or transport change is removed and added again, which the daemon
/// takes while another one carries the cluster: one that stays, one that goes only at the end, one
/// that comes, or else a spare one for the time of the change.
struct LinkMigration {
  private let old: Configuration
  private let new: Configuration

  /// The nodes that are in both configurations.
  private let nodes: Set<NodeID>

  /// The links that are removed and added again.
  private let replaced: [LinkNumber]

  /// The links that only the old configuration has.
  private let leaving: [LinkNumber]

  /// The links that only the new configuration has.
  private let coming: [LinkNumber]

  /// The link for the time of the change; nil where another one carries the cluster.
  private let spare: LinkNumber?

  init(_ subject: HazardSubject) throws(MigrationError) {
    let (old, new) = (subject.old, subject.new)
    guard old.totem.transport == .knet, new.totem.transport == .knet else { throw .notKnet }
    self.old = old
    self.new = new
    let (before, after) = (Set(old.links), Set(new.links))
    nodes = Set(old.nodesByID.keys).intersection(new.nodesByID.keys)
    if nodes.isEmpty { throw .noCommonNode }
    let common = before.intersection(after).sorted()
    replaced = common.filter { subject.replaces($0) }
    leaving = before.subtracting(after).sorted()
    coming = after.subtracting(before).sorted()
    let hasCarrier = common.count > replaced.count || !leaving.isEmpty || !coming.isEmpty
    spare = hasCarrier ? nil : try Self.spareLink(old, new)
  }

  /// A number that no link has, with a port that no link has.
  private static func spareLink(
    _ old: Configuration, _ new: Configuration
  ) throws(MigrationError) -> LinkNumber {
    let used = Set(old.links + new.links + old.interfaces.keys + new.interfaces.keys)
    let ports = Set(old.links.map { old.port(of: $0) } + new.links.map { new.port(of: $0) })
    for number in LinkNumber.lowest.rawValue...LinkNumber.highest.rawValue {
      let link = LinkNumber(rawValue: number)
      if !used.contains(link), !ports.contains(old.port(of: link)) { return link }
    }
    throw .noSpareLink
  }
}

// MARK: The steps

extension LinkMigration {
  /// The steps, the last of which leads to the new content.
  func steps() throws(MigrationError) -> [Migration.Step] {
    var list = StepList(old.document)
    for node in old.nodes {
      guard let id = node.id?.value, !nodes.contains(id) else { continue }
      try list.add("remove node \(escaped(node.label))", [RemoveNode(id)])
    }
    try add(&list)
    try replace(&list)
    try finish(&list)
    return list.steps
  }

  /// Brings up the link that carries the cluster while others are replaced or go.
  private func add(_ list: inout StepList) throws(MigrationError) {
    if let spare {
      try list.add("add link \(spare) for the time of the change", [addition(ofSpare: spare)])
    } else if !coming.isEmpty {
      try list.add("add \(Self.list(coming))", coming.map { addition(of: $0, from: new) })
    }
  }

  /// Removes the links that change, and adds them again.
  private func replace(_ list: inout StepList) throws(MigrationError) {
    guard !replaced.isEmpty else { return }
    let links = Self.list(replaced)
    try list.add("remove \(links)", replaced.map { RemoveLink($0) })
    // From here on the steps are made from the new content, so that all of its bytes come.
    var later: [any EditOperation] = leaving.map { addition(of: $0, from: old) }
    if let spare { later.append(addition(ofSpare: spare)) }
    list.document = try withoutNewNodes()
    try list.add("add \(links) as \(replaced.count == 1 ? "it is" : "they are") to be", later)
  }

  private func finish(_ list: inout StepList) throws(MigrationError) {
    let rest = [spare].compactMap(\.self) + leaving
    let added = new.nodes.filter { node in node.id.map { !nodes.contains($0.value) } ?? true }
    var titles = rest.isEmpty ? [] : ["remove \(Self.list(rest))"]
    if !added.isEmpty {
      titles.append("add \(added.map { "node \(escaped($0.label))" }.joined(separator: ", "))")
    }
    if titles.isEmpty, try list.document.bytes == unversioned(new.document).bytes {
      list.endWith(new)
    } else {
      list.add(titles.isEmpty ? "make the other changes" : titles.joined(separator: ", and "), new)
    }
  }

  /// A content with the version from before: it comes with the last step, and every one raises it.
  private func unversioned(_ document: Document) throws(MigrationError) -> Document {
    guard let version = old.totem.configVersion?.value else { return document }
    do {
      return try SetConfigVersion(version).apply(to: document)
    } catch {
      throw .edit(error)
    }
  }

  /// The new content without the nodes that come, which have no address of the other links.
  private func withoutNewNodes() throws(MigrationError) -> Document {
    var list = StepList(try unversioned(new.document))
    for id in new.nodesByID.keys.sorted() where !nodes.contains(id) {
      try list.add("", [RemoveNode(id)])
    }
    return list.document
  }

  private func addition(of link: LinkNumber, from configuration: Configuration) -> AddLink {
    let interface = configuration.interfaces[link]
    return AddLink(
      link, addresses: addresses(of: link, in: configuration),
      settings: interface.map { LinkSettings($0) } ?? LinkSettings(),
      allowsSharedAddresses: true, allowsHostNames: true)
  }

  /// The spare link goes the way of the lowest link that is replaced, as it will be.
  private func addition(ofSpare link: LinkNumber) -> AddLink {
    AddLink(
      link, addresses: addresses(of: replaced.first ?? .lowest, in: new),
      allowsSharedAddresses: true, allowsHostNames: true)
  }

  private func addresses(
    of link: LinkNumber, in configuration: Configuration
  ) -> [NodeID: String] {
    configuration.nodesByID.filter { nodes.contains($0.key) }
      .compactMapValues { $0.addresses[link]?.value }
  }

  private static func list(_ links: [LinkNumber]) -> String {
    (links.count == 1 ? "link " : "links ") + links.map(\.description).joined(separator: " and ")
  }
}

/// Steps that are made one from the other.
private struct StepList {
  private(set) var steps: [Migration.Step] = []

  /// What the next step is made from.
  var document: Document

  init(_ document: Document) { self.document = document }

  mutating func add(
    _ title: String, _ operations: [any EditOperation]
  ) throws(MigrationError) {
    do {
      for operation in operations { document = try operation.apply(to: document) }
    } catch {
      throw .edit(error)
    }
    steps.append(Migration.Step(title: title, bytes: document.bytes))
  }

  /// Gives the last step the bytes of a configuration.
  mutating func endWith(_ configuration: Configuration) {
    guard let last = steps.popLast() else { return }
    add(last.title, configuration)
  }

  mutating func add(_ title: String, _ configuration: Configuration) {
    document = configuration.document
    steps.append(Migration.Step(title: title, bytes: document.bytes))
  }
}
