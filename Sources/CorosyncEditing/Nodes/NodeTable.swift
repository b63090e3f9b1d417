import CorosyncModel
import CorosyncSyntax

/// The node list as the daemon reads it, for operations that change it.
struct NodeTable {
  let configuration: Configuration
  let index: DocumentIndex

  /// The nodes by their position.
  var nodes: [Node] { configuration.nodes }

  var document: Document { index.document }

  /// The place of the last node with an id in ``nodes``.
  private let positions: [NodeID: Int]

  /// The ids of more than one node.
  private let repeated: Set<NodeID>

  /// Reads the list.
  ///
  /// Throws ``EditError`` for a file that can't be read, one without nodes, and one in which a node
  /// is not what it looks like.
  init(_ index: DocumentIndex) throws(EditError) {
    guard index.document.isWellFormed else {
      throw .notWellFormed(problems: index.document.problems.count)
    }
    self.index = index
    configuration = Configuration(index.document)
    guard !configuration.nodes.isEmpty else {
      throw .refused(
        "the file has no node list", instead: "list its nodes in a section nodelist first")
    }
    var positions: [NodeID: Int] = [:]
    var repeated: Set<NodeID> = []
    for (place, node) in configuration.nodes.enumerated() {
      guard let id = node.id?.value else { continue }
      if positions.updateValue(place, forKey: id) != nil { repeated.insert(id) }
    }
    self.positions = positions
    self.repeated = repeated
    try refuseDividedSections()
  }

  private func refuseDividedSections() throws(EditError) {
    var seen: Set<Int> = []
    for node in nodes {
      for section in sections(of: node) where !seen.insert(section).inserted {
        throw .refused(
          "node \(node.label) has a section within it, and corosync \(document.release) takes what "
            + "follows for another node",
          instead: "move the keys of the inner section out of it first")
      }
    }
  }

  /// The sections of a node; several where a second `nodelist` starts to count anew.
  func sections(of node: Node) -> [Int] { configuration.nodeSections[node.position] ?? [] }

  /// The node with an id; throws ``EditError`` where there is none.
  func node(_ id: NodeID) throws(EditError) -> Node {
    guard let place = positions[id] else {
      let known = positions.keys.sorted().map { "\($0)" }.joined(separator: ", ")
      throw .refused(
        "no node has the nodeid \(id)",
        instead: known.isEmpty ? "give the nodes a nodeid first" : "the nodes have \(known)")
    }
    let node = nodes[place]
    if repeated.contains(id) {
      throw .refused(
        "several nodes have the nodeid \(id)", instead: "give each node a nodeid of its own first")
    }
    return node
  }

  /// Refuses a list in which a node can't be named by its id.
  func requireIDs() throws(EditError) {
    for (place, node) in nodes.enumerated() {
      guard let id = node.id?.value else {
        throw .refused(
          "node \(node.label) has no nodeid",
          instead: "give every node the one that it runs with (corosync-cmapctl runtime.members)")
      }
      if let other = positions[id], other != place {
        throw .refused(
          "nodes \(node.label) and \(nodes[other].label) have the same nodeid \(id)",
          instead: "give each node a nodeid of its own first")
      }
    }
  }

  /// Refuses a list in which a node has no name, which the daemon wants with two links or more.
  func requireNames(because reason: String) throws(EditError) {
    for (place, node) in nodes.enumerated() {
      if node.position != place {
        throw .refused(
          "a section node without any key counts as a node without a name", instead: "remove it")
      }
      if node.name?.value.isEmpty ?? true {
        throw .refused(
          "node \(node.label) has no name, and \(reason)",
          instead: "give every node its machine's host name first: corosync-edit set "
            + "'\(path(of: node)).name' HOST")
      }
    }
  }

  /// A path that names a node's section.
  private func path(of node: Node) -> String {
    node.id.map { "nodelist.node[nodeid=\($0.value)]" } ?? "nodelist.node[\(node.position)]"
  }
}

extension NodeTable {
  /// A line `ringX_addr` of a node.
  struct AddressLine {
    let link: LinkNumber
    let line: Int
  }

  /// A node's lines with addresses, in the order of the file, also those that don't count.
  func addressLines(of node: Node) -> [AddressLine] {
    sections(of: node).flatMap { index.pairs[$0] }.compactMap { line in
      let name = document.text(document.lines[line].name)
      return LinkNumber(ofAddressKey: name).map { AddressLine(link: $0, line: line) }
    }
  }

  /// Refuses keys that only corosync takes for addresses, such as `ring01_addr`.
  func requirePlainAddressKeys() throws(EditError) {
    for line in nodes.flatMap({ sections(of: $0) }).flatMap({ index.pairs[$0] }) {
      let name = document.text(document.lines[line].name)
      guard name.hasPrefix("ring"), name.hasSuffix("_addr"), LinkNumber(ofAddressKey: name) == nil
      else { continue }
      throw .refused(
        "line \(document.lines[line].number) has the key \"\(name)\"",
        instead: "write it ringX_addr with a link number X from 0 to 7 first")
    }
  }
}
