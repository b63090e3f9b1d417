public import CorosyncDiagnostics
import CorosyncModel

/// Finds `expected_votes` that differ from what there is.
public enum ExpectedVotesRule: Rule {
  public static let ids: [RuleID] = ["expected-votes-differ"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "An expected_votes that is not the sum of the votes of all nodes and the quorum device.",
    why:
      "It overrides the node list. With a lower number a minority is quorate, and the cluster can "
      + "split; with a higher one, left over after nodes were removed, quorum may never be "
      + "reached.",
    example: Example.quorum("expected_votes: 1"),
    fix: "Remove the key: the daemon adds the votes up.",
    source: "votequorum(5); votequorum.c votequorum_readconfig")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, let expected = configuration.quorum.expectedVotes, let total = votes.total,
      expected.value != total, votes.nodes > 0, DeviceVotesMissingRule.check(subject).isEmpty,
      DeviceVotesTooHighRule.check(subject).isEmpty
    else { return [] }
    let danger =
      expected.value < total ? "a minority can be quorate" : "quorum is harder to reach or never is"
    let whose = votes.hasDevice ? "the nodes and the device have" : "the nodes have"
    return [
      finding(
        at: expected.range,
        "expected_votes is \(expected.value), but \(whose) \(total), so \(danger); remove it",
        fixIts: configuration.unsetting("quorum.expected_votes", isSafe: false))
    ]
  }
}
