import CorosyncModel
import CorosyncSyntax

/// What a file says of its cluster that another cluster's file should not say too.
public struct ClusterTraits: Sendable, Hashable {
  /// The names and addresses, each with its kind before it.
  let marks: Set<String>

  /// The file's content in short: files with the same one are copies.
  let content: Fingerprint

  init(_ configuration: Configuration) {
    var marks: Set<String> = []
    if let name = configuration.totem.clusterName?.value { marks.insert("name \(name)") }
    for node in configuration.nodes {
      for address in node.addresses.values { marks.insert(Self.mark(address.value)) }
    }
    for interface in configuration.interfaces.values {
      if let address = interface.multicastAddress?.value { marks.insert(Self.mark(address)) }
    }
    // Multicast addresses can be made of names, and different names can make the same one.
    if configuration.totem.transport == .udp { marks.insert("udp") }
    self.marks = marks
    content = Fingerprint([configuration.document.bytes])
  }

  private static func mark(_ address: String) -> String {
    switch IPAddress(address) {
    case .v4(let number): "v4 \(number)"
    case .v6(let number): "v6 \(number)"
    case nil: "host \(address)"
    }
  }
}
