public import CorosyncDiagnostics
import CorosyncModel

/// Finds addresses that stand in the node list twice, however they are written.
///
/// Why: two nodes with one address take turns in being reachable, and one of them is cut off; the
/// daemon does not look. One node with an address on two links has no second path: that is a
/// warning, because moving a link to another network may pass through it.
///
/// Example:
/// ```
/// nodelist {
///   node {
///     name: uno
///     nodeid: 1
///     ring0_addr: 10.0.0.1
///   }
///   node {
///     name: dos
///     nodeid: 2
///     ring0_addr: 10.0.0.1
///   }
/// }
/// ```
///
/// Source: the daemon has no check of it.
public enum DuplicateAddressRule: Rule {
  public static let ids: [RuleID] = ["duplicate-address", "address-on-two-links"]
  public static let stage = RuleStage.advice

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    var first: [Identity: (node: Node, range: Range<Int>)] = [:]
    var findings: [Diagnostic] = []
    for node in subject.configuration.nodes {
      for link in node.addresses.keys.sorted() {
        guard let address = node.addresses[link], !address.value.isEmpty else { continue }
        let identity = Identity(address.value)
        guard let other = first[identity] else {
          first[identity] = (node, address.range)
          continue
        }
        findings.append(finding(address, of: node, other))
      }
    }
    return findings
  }

  private static func finding(
    _ address: Sourced<String>, of node: Node, _ other: (node: Node, range: Range<Int>)
  ) -> Diagnostic {
    let note = Diagnostic.Note(at: other.range, "first used here")
    if other.node.position == node.position {
      return Diagnostic(
        "address-on-two-links", .warning, at: address.range,
        "address \"\(escaped(address.value))\" is on two links of node "
          + "'\(escaped(node.label))', so the second link is no second path",
        notes: [note])
    }
    return Diagnostic(
      "duplicate-address", .error, at: address.range,
      "address \"\(escaped(address.value))\" is already used by node "
        + "'\(escaped(other.node.label))'; write this node's own address",
      notes: [note])
  }

  /// An address by its meaning, a host name by its spelling.
  private enum Identity: Hashable {
    case address(IPAddress)
    case name(String)

    init(_ spelling: String) {
      self = IPAddress(spelling).map { .address($0) } ?? .name(spelling)
    }
  }
}
