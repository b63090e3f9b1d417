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

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard subject.transport == .knet,
      let values = Catalogue.key("nodeid", inSection: "nodelist.node")?
        .meantValues(transport: .knet, in: subject.release)
    else { return [] }
    return configuration.nodes.filter { isChecked($0, subject) }.compactMap { node in
      guard let id = node.id else {
        return finding(
          at: configuration.place(of: node),
          "node '\(escaped(node.label))' has no nodeid; give it a number from 1 to 65535 that no "
            + "other node has or had")
      }
      guard checksAll(subject), values.contains(String(id.value.rawValue)) == false else {
        return nil
      }
      return Diagnostic(
        "node-id-out-of-range", .error, at: id.range,
        "nodeid \"\(id.value)\" is too high; knet takes 1 to 65535")
    }
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
