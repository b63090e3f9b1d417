public import CorosyncDiagnostics
import CorosyncModel

/// Finds `two_node` without waiting for the other node.
public enum TwoNodeWithoutWaitRule: Rule {
  public static let ids: [RuleID] = ["two-node-without-wait"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "two_node together with wait_for_all: 0.",
    why: "After a power cut with a broken connection both nodes start alone, each with quorum.",
    example: Example.with {
      $0.nodes.removeLast()
      $0.quorum += ["two_node: 1", "wait_for_all: 0"]
    },
    fix: "Remove wait_for_all: two_node switches it on.",
    source: "votequorum(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, votes.isTwoNode, let wait = configuration.quorum.waitForAll, !wait.value
    else { return [] }
    return [
      finding(
        at: wait.range, "with two_node both nodes may start alone; remove \"wait_for_all: 0\"",
        fixIts: configuration.unsetting("quorum.wait_for_all", isSafe: false))
    ]
  }
}
