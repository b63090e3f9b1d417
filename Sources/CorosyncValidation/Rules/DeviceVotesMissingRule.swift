public import CorosyncDiagnostics
import CorosyncModel

/// Finds a quorum device whose votes the daemon can't work out.
public enum DeviceVotesMissingRule: Rule {
  public static let ids: [RuleID] = ["device-votes-missing"]
  public static let stage = RuleStage.start
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A quorum device without votes where expected_votes is set, or where the nodes do not "
      + "have one vote each.",
    why: "corosync -t passes, and the daemon ends at its start with exit status 20. A running one "
      + "goes on without the device.",
    example: Example.with {
      $0.nodes[0].append("quorum_votes: 2")
      $0.device = ["model: net"]
      $0.net = ["host: qnetd.example.org", "algorithm: lms"]
    },
    fix: "Write quorum.device.votes, or remove expected_votes and quorum_votes.",
    source: "votequorum.c votequorum_readconfig")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, votes.hasDevice, votes.ofDevice == nil || votes.ofDevice == .max else {
      return []
    }
    let place =
      configuration.quorum.device?.model.range ?? configuration.place(ofSection: "quorum.device")
    if let expected = configuration.quorum.expectedVotes {
      return [
        finding(
          at: place, "with expected_votes the device needs \"votes\" too; remove expected_votes",
          notes: [Diagnostic.Note(at: expected.range, "expected_votes is set here")])
      ]
    }
    guard votes.ofNodes != UInt32(clamping: votes.nodes) else { return [] }
    return [
      finding(
        at: place, "the nodes do not have one vote each, so the device needs \"votes\"; add it")
    ]
  }
}
