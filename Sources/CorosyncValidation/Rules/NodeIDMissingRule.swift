public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes without a `nodeid`, or with one that knet can't use.
///
/// Why: with knet the daemon refuses the file. Other transports make up an id of the IPv4 address,
/// which then changes with the address.
///
/// Example:
/// ```
/// nodelist {
///   node {
///     name: uno
///     ring0_addr: 10.0.0.1
///   }
/// }
/// ```
///
/// Source: the daemon's `put_nodelist_members_to_config`.
public enum NodeIDMissingRule: Rule {
  public static let ids: [RuleID] = ["node-id-missing", "node-id-out-of-range"]
  public static let stage = RuleStage.reload

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard configuration.totem.transport == .knet else { return [] }
    return configuration.nodes.compactMap { node in
      guard let id = node.id else {
        return Diagnostic(
          "node-id-missing", .error, at: configuration.place(of: node),
          "node '\(escaped(node.label))' has no nodeid; give it a number from 1 to 65535 that no "
            + "other node has or had")
      }
      if id.value.rawValue <= 65535 { return nil }
      return Diagnostic(
        "node-id-out-of-range", .error, at: id.range,
        "nodeid \"\(id.value)\" is too high; knet takes 1 to 65535")
    }
  }
}
