import CorosyncDiagnostics
import CorosyncModel

/// A name that two nodes get.
///
/// The daemons take it. That of a machine with the name finds itself in the first node of the name
/// at its next start, takes the other machine's nodeid and address, and is alone with them. Names
/// are compared byte by byte. Source: the daemon's `find_local_node`.
public enum NodeNameRepeatedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["node-name-repeated"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    let former = repeatedNames(in: subject.old)
    var first: [[UInt8]: Node] = [:]
    return subject.new.nodes.compactMap { node in
      guard let name = node.name, !name.value.isEmpty else { return nil }
      let bytes = Array(name.value.utf8)
      guard let other = first[bytes] else {
        first[bytes] = node
        return nil
      }
      return former.contains(bytes) ? nil : hazard(name, of: other, and: node)
    }
  }

  private static func repeatedNames(in configuration: Configuration) -> Set<[UInt8]> {
    var seen: Set<[UInt8]> = []
    return Set(
      configuration.nodes.compactMap { $0.name.map { Array($0.value.utf8) } }
        .filter { !seen.insert($0).inserted })
  }

  private static func hazard(
    _ name: Sourced<String>, of first: Node, and second: Node
  ) -> Hazard {
    let taken = number(of: first)
    return Hazard(
      "node-name-repeated", .accepted,
      "\(taken) and \(number(of: second)) both get the name '\(escaped(name.value))'; a machine of "
        + "this name takes \(taken) for itself when corosync starts there again: with the other "
        + "machine's nodeid and address, and in a cluster of its own",
      advice: "give every node the name of its machine; \"corosync-edit node rename\" renames one "
        + "safely",
      at: name.range)
  }

  /// What tells nodes of one name apart.
  private static func number(of node: Node) -> String {
    node.id.map { "nodeid \($0.value)" } ?? "node number \(node.position + 1)"
  }
}
