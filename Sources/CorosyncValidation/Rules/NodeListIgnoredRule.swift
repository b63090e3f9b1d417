public import CorosyncDiagnostics
import CorosyncModel

/// Finds a first node with neither a `name` nor an address for link 0.
public enum NodeListIgnoredRule: Rule {
  public static let ids: [RuleID] = ["node-list-ignored"]
  public static let stage = RuleStage.start
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A first node with neither a name nor an address for link 0.",
    why:
      "The daemon looks for these two to tell whether there is a node list, and without them "
      + "goes on without node ids. corosync -t passes on the other nodes, and their daemons "
      + "abort at the start.",
    example: Example.with {
      $0.nodes = (1...3).map { Example.node($0, links: 1...1) }
      $0.nodes[0].removeFirst()
    },
    fix: "Give every node its name.",
    source: "totemconfig.c totem_config_read")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard let first = configuration.nodes.first, !configuration.nodeListCounts else { return [] }
    return [
      Diagnostic(
        "node-list-ignored", .error, at: configuration.place(of: first),
        "the first node has neither \"name\" nor \"ring0_addr\", so corosync ignores the whole "
          + "node list and aborts when it starts; give every node its name")
    ]
  }
}
