import CorosyncEditing
import CorosyncModel

/// A new configuration, for programs.
struct CreatedJSON: Encodable {
  /// Where it was written; nil where it was not.
  let file: String?
  let key: String?
  let clusterName: String
  let nodes: [Node]

  /// The text of the file.
  let content: String

  struct Node: Encodable {
    let name: String
    let nodeid: UInt32?
    let addresses: [String]
  }

  init(_ new: NewConfiguration, file: String?, key: String?) {
    self.file = file
    self.key = key
    clusterName = new.clusterName
    nodes = new.nodes.map {
      Node(name: $0.name, nodeid: $0.id?.rawValue, addresses: $0.addresses)
    }
    content = String(decoding: new.bytes, as: UTF8.self)
  }
}
