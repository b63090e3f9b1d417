public import CorosyncDiagnostics
import CorosyncModel

/// Finds a node list without the host that is to read it.
public enum LocalNodeMissingRule: Rule {
  public static let ids: [RuleID] = ["local-node-missing"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A node list in which the host that is asked for does not occur. Judged only where the "
      + "host is given.",
    why:
      "The daemon looks for its host name and its addresses in name and ring0_addr of the nodes, "
      + "and does not start where it finds none.",
    example: Example().text,
    fix: "Write the host name (uname -n) as the node's name.",
    source: "totemconfig.c find_local_node, totem_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let host = subject.options.localNode, subject.links.local == nil,
      !subject.configuration.nodes.isEmpty
    else { return [] }
    return [
      finding(
        at: subject.configuration.place(ofSection: "nodelist"),
        "no node has the name or address of host \"\(escaped(host))\"")
    ]
  }
}
