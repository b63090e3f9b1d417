public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes without a `name` in a cluster with more than one link.
public enum NodeNameMissingRule: Rule {
  public static let ids: [RuleID] = ["node-name-missing"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "Nodes without a name in a cluster with more than one link, and gaps in the numbers of "
      + "nodes, which count as nodes without a name.",
    why:
      "The daemon refuses such a file, at start and at a reload. It looks at as many nodes as the "
      + "lowest link has addresses.",
    example: Example.with {
      $0.nodes = (1...3).map { Example.node($0, links: 0...1) }
      $0.nodes[2].removeFirst()
    },
    fix: "Add the machine's host name as name; remove sections node without any key.",
    source: "totemconfig.c totem_volatile_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let links = subject.links
    let configured = links.configured
    guard configured.count > 1, let lowest = configured.first else { return [] }
    let nodes = Dictionary(
      configuration.nodes.map { ($0.position, $0) }, uniquingKeysWith: { first, _ in first })
    return (0..<links.memberCount(lowest)).compactMap { position in
      guard let node = nodes[position] else {
        return finding(
          at: configuration.place(ofPosition: position),
          "this section has no key, but counts as a node without a name; remove it")
      }
      guard node.name == nil else { return nil }
      return finding(
        at: configuration.place(of: node),
        "node '\(escaped(node.label))' has no name, which every node needs where there is more "
          + "than "
          + "one link; add \"name\" with the machine's host name")
    }
  }
}
