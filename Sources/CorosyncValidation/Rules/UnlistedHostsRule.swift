public import CorosyncDiagnostics
import CorosyncModel

/// Finds clusters that take packets of strangers.
public enum UnlistedHostsRule: Rule {
  public static let ids: [RuleID] = ["unlisted-hosts-allowed"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "block_unlisted_ips: no.",
    why: "A node that was removed from the list and still runs can join again.",
    example: Example.totem("block_unlisted_ips: no"),
    fix: "Remove the key.",
    source: "corosync.conf(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let block = subject.configuration.totem.blockUnlistedIPs, block.value == "no",
      subject.transport != .udp
    else { return [] }
    return [
      finding(
        at: block.range, "hosts that are not in the node list can join; remove the key",
        fixIts: subject.configuration.unsetting("totem.block_unlisted_ips", isSafe: false))
    ]
  }
}
