public import CorosyncDiagnostics
import CorosyncModel

/// Finds a quorum device with nearly all expected votes.
public enum DeviceVotesTooHighRule: Rule {
  public static let ids: [RuleID] = ["device-votes-too-high"]
  public static let stage = RuleStage.start
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A quorum device whose votes leave fewer than two of expected_votes for the nodes.",
    why: "corosync -t passes, and the daemon ends at its start with exit status 20. A running one "
      + "goes on without the device.",
    example: Example.with {
      $0.quorum.append("expected_votes: 4")
      $0.device = ["model: net", "votes: 3"]
      $0.net = ["host: qnetd.example.org", "algorithm: lms"]
    },
    fix: "Remove expected_votes: the daemon adds the votes up.",
    source: "votequorum.c votequorum_readconfig")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, votes.hasDevice, let expected = votes.expected, let own = votes.ofDevice,
      own > 0, own != .max, Int32(bitPattern: expected &- own) < 2,
      let place = configuration.quorum.expectedVotes
    else { return [] }
    return [
      finding(
        at: place.range,
        "of \(expected) expected votes the device has \(own), which leaves too few for the nodes; "
          + "remove expected_votes")
    ]
  }
}
