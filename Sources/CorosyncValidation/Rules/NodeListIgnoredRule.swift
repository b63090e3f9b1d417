public import CorosyncDiagnostics
import CorosyncModel

/// Finds a first node with neither a `name` nor an address for link 0.
///
/// Why: the daemon looks for these two to tell whether there is a node list, and without them
/// ignores all nodes when it starts. `corosync -t` still passes.
///
/// Example:
/// ```
/// nodelist {
///   node {
///     nodeid: 1
///     ring1_addr: 10.0.0.1
///   }
/// }
/// ```
///
/// Fix: a `name` for every node.
///
/// Source: the daemon's `totem_config_read`.
public enum NodeListIgnoredRule: Rule {
  public static let ids: [RuleID] = ["node-list-ignored"]
  public static let stage = RuleStage.start

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard let first = configuration.nodes.first, !configuration.nodeListCounts else { return [] }
    return [
      Diagnostic(
        "node-list-ignored", .error, at: configuration.place(of: first),
        "the first node has neither \"name\" nor \"ring0_addr\", so corosync ignores the whole "
          + "node list when it starts; give every node its name")
    ]
  }
}
