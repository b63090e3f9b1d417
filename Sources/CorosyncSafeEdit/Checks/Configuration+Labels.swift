import CorosyncDiagnostics
import CorosyncModel

extension Configuration {
  /// What to call a node in a message: its name where the file has one.
  func label(of id: NodeID) -> String {
    let node = nodes.first { $0.id?.value == id }
    return node.map { escaped($0.label) } ?? "nodeid \(id)"
  }
}
