import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds nodes without a `nodeid`, or with one that knet can't use.
public enum NodeIDMissingRule: Rule {
  public static let ids: [RuleID] = ["node-id-missing", "node-id-out-of-range"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "Nodes without a nodeid, or with one that knet can't use.",
    why: "With knet the daemon refuses the file: from 3.1.5 on for every node, before for its own. "
      + "Other transports make the number of the IPv4 address, and it changes with the address.",
    example: Example.with { $0.nodes[2].remove(at: 1) },
    fix: "Give the node a number from 1 to 65535 that no other node has or had.",
    source: "totemconfig.c put_nodelist_members_to_config")

  public static func explanation(of id: RuleID) -> RuleExplanation {
    if id == "node-id-out-of-range" {
      return explanation.about(
        "A nodeid above 65535 with knet, from 3.1.5 on.",
        example: Example.with { $0.nodes[2][1] = "nodeid: 70000" })
    }
    return explanation.about("A node without a nodeid.", example: explanation.example)
  }

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard subject.transport == .knet,
      let values = Catalogue.key("nodeid", inSection: "nodelist.node")?
        .meantValues(transport: .knet, in: subject.release)
    else { return [] }
    let refused = Set(
      configuration.projection.problems.map { String(decoding: $0.key, as: UTF8.self) })
    return configuration.nodes.filter { isChecked($0, subject) }.compactMap { node in
      guard let id = node.id else { return missing(node, refused, configuration) }
      guard checksAll(subject), values.contains(String(id.value.rawValue)) == false else {
        return nil
      }
      return Diagnostic(
        "node-id-out-of-range", .error, at: id.range,
        "nodeid \"\(id.value)\" is too high; knet takes 1 to 65535")
    }
  }

  /// The finding about a node that has no number for corosync; nil where a value is written that is
  /// no number at all, which another rule tells.
  private static func missing(
    _ node: Node, _ refused: Set<String>, _ configuration: Configuration
  ) -> Diagnostic? {
    let key = "nodelist.node.\(node.position).nodeid"
    if refused.contains(key) { return nil }
    let advice = "give it a number from 1 to 65535 that no other node has or had"
    let name = escaped(node.label)
    if let zero = CmapKey(key).flatMap({ configuration.number($0) }) {
      return finding(at: zero.range, "nodeid 0 of node '\(name)' counts as none; \(advice)")
    }
    return finding(
      at: configuration.place(of: node), "node '\(name)' has no nodeid; \(advice)")
  }

  private static func checksAll(_ subject: RuleSubject) -> Bool {
    subject.release >= Release(3, 1, 5) && subject.configuration.nodeListCounts
  }

  /// Whether a daemon looks at the node's number; each looks at its own.
  private static func isChecked(_ node: Node, _ subject: RuleSubject) -> Bool {
    let links = subject.links
    guard let local = links.local else { return true }
    guard subject.configuration.nodeListCounts else { return false }
    return node.position == local
      || checksAll(subject) && links.addresses[node.position]?.isEmpty == false
  }
}
