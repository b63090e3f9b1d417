public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes without a `name` in a cluster with more than one link.
///
/// Why: the daemon refuses such a file, at start and at a reload.
///
/// Example:
/// ```
/// nodelist {
///   node {
///     nodeid: 1
///     ring0_addr: 10.0.0.1
///     ring1_addr: 10.1.0.1
///   }
/// }
/// ```
///
/// Source: the daemon's `totem_volatile_config_validate`.
public enum NodeNameMissingRule: Rule {
  public static let ids: [RuleID] = ["node-name-missing"]
  public static let stage = RuleStage.reload

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard configuration.links.count > 1 else { return [] }
    return configuration.nodes.filter { $0.name == nil }.map {
      Diagnostic(
        "node-name-missing", .error, at: configuration.place(of: $0),
        "node '\(escaped($0.label))' has no name, which every node needs where there is more than "
          + "one link; add \"name\" with the machine's host name")
    }
  }
}
