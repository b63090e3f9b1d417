public import CorosyncDiagnostics
import CorosyncModel

/// Finds node lists without link 0.
public enum LinksFromOneRule: Rule {
  public static let ids: [RuleID] = ["link-0-missing"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A node list whose links start at 1.",
    why: "token_coefficient counts the members of link 0 and never applies; a daemon does not find "
      + "its node by address; corosync-qdevice before 3.0.1 does not see the nodes.",
    example: Example.with { $0.nodes = (1...3).map { Example.node($0, links: 1...1) } },
    fix: "Number the links from 0.",
    source: "totemconfig.c totem_volatile_config_read, find_local_node")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let links = subject.links
    guard subject.configuration.nodeListCounts, links.memberCount(0) == 0,
      let lowest = links.members.keys.min(), let first = links.members[lowest]?.first, lowest <= 7
    else { return [] }
    return [finding(at: first.address.range, "no node has \"ring0_addr\"; number the links from 0")]
  }
}
