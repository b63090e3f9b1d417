public import CorosyncModel
public import CorosyncSyntax

/// Gives a node another `name`, or a first one.
public struct RenameNode: EditOperation {
  public let id: NodeID
  public let name: String

  public init(_ id: NodeID, to name: String) {
    self.id = id
    self.name = name
  }

  public var description: String { "rename node \(id) to \(name)" }

  /// Throws ``EditError`` where there is no such node, or the name is in use or no machine's.
  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let nodes = try NodeTable(index)
    let node = try nodes.node(id)
    if node.name?.value == name { return [] }
    try nodes.check(newName: name, for: node)
    if let old = node.name, let line = nodes.document.pairLine(holding: old.range) {
      return try nodes.document.replacingValue(of: line, with: name)
    }
    return [try insertion(for: node, in: nodes)]
  }

  /// The name as the first of the node's keys.
  private func insertion(for node: Node, in nodes: NodeTable) throws(EditError) -> SourceEdit {
    let document = nodes.document
    guard let section = nodes.sections(of: node).first else {
      throw .refused("node \(node.label) has no section", instead: "write one first")
    }
    let line = SectionStyle(section: section, in: nodes.index).line("name", name.utf8)
    try Writability.check(value: name, lineLength: line.count - 1)
    return InsertionPoint(behind: document.sections[section].openLine, in: document).insert(line)
  }
}
