import CorosyncDiagnostics
import CorosyncModel

/// The addresses that stand in the node list twice.
struct RepeatedAddresses {
  struct Finding {
    let text: String
    let range: Range<Int>
    let links: [LinkNumber]
    let otherNode: String
    let note: Diagnostic.Note
  }

  private struct Use {
    let node: Node
    let link: LinkNumber
    let range: Range<Int>
  }

  /// Those of two nodes.
  private(set) var between: [Finding] = []

  /// Those of one node.
  private(set) var within: [Finding] = []

  init(_ subject: RuleSubject) {
    var first: [AddressText: Use] = [:]
    for node in subject.configuration.nodes {
      for (link, address) in node.addresses.sorted(by: { $0.key < $1.key })
      where !address.value.isEmpty {
        let identity = Self.identity(address.value)
        guard let other = first[identity] else {
          first[identity] = Use(node: node, link: link, range: address.range)
          continue
        }
        let finding = Finding(
          text: address.value, range: address.range, links: [other.link, link],
          otherNode: other.node.label, note: Diagnostic.Note(at: other.range, "first used here"))
        if other.node.position == node.position {
          within.append(finding)
        } else {
          between.append(finding)
        }
      }
    }
  }

  /// An address by its meaning, a host name or what is neither by its letters.
  private static func identity(_ text: String) -> AddressText {
    let address = AddressText(text)
    return address == .invalid ? .name(text.lowercased()) : address.identity
  }
}
