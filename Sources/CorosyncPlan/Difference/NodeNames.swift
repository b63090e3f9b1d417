import CorosyncCmap
import CorosyncDiagnostics
import CorosyncModel

/// Names keys of nodes by the node's id instead of its place in the file.
struct NodeNames {
  private static let prefix = "nodelist.node."
  private let selectors: [String: String]

  /// The nodes by their selectors, such as `nodeid=2`.
  let nodes: [String: Node]

  init(_ configuration: Configuration) {
    var selectors: [String: String] = [:]
    var nodes: [String: Node] = [:]
    for node in configuration.nodes {
      let best =
        node.id.map { "nodeid=\($0.value)" } ?? node.name.map { "name=\(escaped($0.value))" }
      // A second node of one id is told by its place: that it is there is a difference.
      let selector = best.flatMap { nodes[$0] == nil ? $0 : nil } ?? "\(node.position)"
      selectors[String(node.position)] = selector
      nodes[selector] = node
    }
    (self.selectors, self.nodes) = (selectors, nodes)
  }

  func name(of key: CmapKey) -> String {
    let name = key.description
    guard key.hasPrefix(Self.prefix) else { return name }
    let rest = name.dropFirst(Self.prefix.count)
    let position = rest.prefix { $0 != "." }
    guard let selector = selectors[String(position)] else { return name }
    return "nodelist.node[\(selector)]\(rest.dropFirst(position.count))"
  }

  /// The selector in a name that ``name(of:)`` gave; nil for keys of no node.
  static func selector(in name: String) -> String? {
    let start = "nodelist.node["
    // A selector with the name of a node can hold brackets, and a key can't.
    guard name.hasPrefix(start), let end = name.lastIndex(of: "]") else { return nil }
    return String(name[name.index(name.startIndex, offsetBy: start.count)..<end])
  }
}
