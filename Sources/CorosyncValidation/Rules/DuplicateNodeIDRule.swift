public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes that have the `nodeid` of another node.
///
/// Why: the daemon does not start with such a file (with eleven nodes or more it does not always
/// see it), and a reload takes it without a word and then knows only one of the two nodes.
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
///     nodeid: 1
///     ring0_addr: 10.0.0.2
///   }
/// }
/// ```
///
/// Source: the daemon's `check_for_duplicate_nodeids`.
public enum DuplicateNodeIDRule: Rule {
  public static let ids: [RuleID] = ["duplicate-node-id"]
  public static let stage = RuleStage.test

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    var first: [NodeID: (node: Node, range: Range<Int>)] = [:]
    var findings: [Diagnostic] = []
    for node in subject.configuration.nodes {
      guard let id = node.id else { continue }
      guard let other = first[id.value] else {
        first[id.value] = (node, id.range)
        continue
      }
      findings.append(
        Diagnostic(
          "duplicate-node-id", .error, at: id.range,
          "node id \(id.value) is already used by node '\(escaped(other.node.label))'; "
            + "give this node a number that no other node has or had",
          notes: [Diagnostic.Note(at: other.range, "first used here")]))
    }
    return findings
  }
}
