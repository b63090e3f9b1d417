public import CorosyncDiagnostics
import CorosyncModel

/// Finds a file without a node list.
public enum NodeListMissingRule: Rule {
  public static let ids: [RuleID] = ["node-list-missing"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A file whose node list has no node with a name or an address for link 0, or no address "
      + "at all.",
    why: "From corosync 3 on the daemon does not start unless it finds its own node in the list, "
      + "with every transport.",
    example: Example.with { $0.nodes = [] },
    fix: "Write a section nodelist with a section node for every machine.",
    source: "totemconfig.c totem_config_validate, find_local_node")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let place = configuration.place(ofSection: "nodelist")
    if !configuration.nodes.contains(where: { $0.name != nil || $0.addresses[.lowest] != nil }) {
      return [
        finding(
          at: place,
          "no node has a name or \"ring0_addr\", so no daemon finds itself; write a section "
            + "\"nodelist\" with a section \"node\" for every machine")
      ]
    }
    let links = subject.links
    if !configuration.nodeListCounts, !links.ignoresBindAddress {
      return [
        finding(
          at: place,
          "the first node has neither a name nor \"ring0_addr\", and \"bindnetaddr\" is set, so no "
            + "daemon looks for itself in the list; give every node its name")
      ]
    }
    if links.configured.isEmpty, links.local != nil || links.addresses.isEmpty {
      return [finding(at: place, "there is no link; give every node a \"ring0_addr\"")]
    }
    return []
  }
}
