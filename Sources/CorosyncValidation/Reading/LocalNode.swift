import CorosyncModel

/// Which node is the daemon's own.
///
/// Source: totemconfig.c find_local_node, as far as it does not look names up.
enum LocalNode {
  /// The position of the own node; nil where the host is not known or not in the list.
  static func position(in configuration: Configuration, _ options: RuleOptions) -> Int? {
    guard let host = options.localNode else { return nil }
    let nodes = configuration.nodes.sorted { "\($0.position)" < "\($1.position)" }
    var name = Substring(host)
    while true {
      if let node = nodes.first(where: { names($0).contains(String(name)) }) {
        return node.position
      }
      guard let dot = name.lastIndex(of: ".") else { break }
      name = name[..<dot]
    }
    if let node = nodes.first(where: { names($0).contains { $0.prefix { $0 != "." } == name } }) {
      return node.position
    }
    return position(of: options.localAddresses, in: nodes)
  }

  private static func position(of own: [IPAddress], in nodes: [Node]) -> Int? {
    let own = Set(own)
    func isOwn(_ text: String) -> Bool {
      if case .address(let address) = AddressText(text) { own.contains(address) } else { false }
    }
    return nodes.first { names($0).contains(where: isOwn) }?.position
  }

  private static func names(_ node: Node) -> [String] {
    [node.name?.value, node.addresses[.lowest]?.value].compactMap(\.self)
  }
}
