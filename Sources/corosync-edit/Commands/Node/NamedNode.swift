import CorosyncEditing
import CorosyncModel
import CorosyncSyntax

/// An operation on a node that is told by its name or nodeid in the file as it is when it is
/// changed.
struct NamedNode<Operation: EditOperation>: EditOperation {
  let name: String
  let verb: String
  let operation: @Sendable (NodeID) -> Operation

  init(_ name: String, verb: String, _ operation: @escaping @Sendable (NodeID) -> Operation) {
    self.name = name
    self.verb = verb
    self.operation = operation
  }

  var description: String { "\(verb) node \(name)" }

  func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let id = try Configuration(index.document).nodeID(of: name)
    return try operation(id).edits(in: index)
  }
}
