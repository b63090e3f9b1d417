public import CorosyncDiagnostics
import CorosyncModel

/// Finds more nodes than the daemon has room for.
public enum TooManyNodesRule: Rule {
  public static let ids: [RuleID] = ["too-many-nodes"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "More than \(Node.highestCount) addresses on a link.",
    why: "The daemon writes past the end of its list: it dies, or refuses the file with a message "
      + "about something else.",
    example: Example.with {
      $0.nodes = (1...(Node.highestCount + 1)).map {
        [
          "name: \($0 == 1 ? "uno" : "n\($0)")", "nodeid: \($0)",
          "ring0_addr: 10.0.\($0 / 200).\($0 % 200 + 1)",
        ]
      }
    },
    fix: "Divide the cluster; corosync is made for up to some 50 nodes.",
    source: "totem.h PROCESSOR_COUNT_MAX; totemconfig.c put_nodelist_members_to_config")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.links.members.filter { $0.value.count > Node.highestCount }.map { link, members in
      finding(
        at: members.map(\.address.range).max { $0.lowerBound < $1.lowerBound } ?? 0..<0,
        "link \(link) has \(members.count) addresses, and corosync has room for "
          + "\(Node.highestCount)")
    }
  }
}
