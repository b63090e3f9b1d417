public import CorosyncDiagnostics
import CorosyncModel

/// Finds addresses for links that can't be.
public enum RingNumberRule: Rule {
  public static let ids: [RuleID] = ["link-number-too-high"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A ringX_addr with a number above 7.",
    why: "The daemon refuses the file, at start and at a reload.",
    example: Example.with { for i in 0..<3 { $0.nodes[i].append("ring8_addr: 10.8.0.\(i + 1)") } },
    fix: "Number the links from 0 to 7.",
    source: "totemconfig.c put_nodelist_members_to_config")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.links.members.filter { $0.key > 7 }.flatMap { link, members in
      members.map { finding(at: $0.address.range, "link number \(link) is outside of 0 to 7") }
    }
  }
}
