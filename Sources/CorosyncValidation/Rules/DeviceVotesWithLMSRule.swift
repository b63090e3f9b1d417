public import CorosyncDiagnostics
import CorosyncModel

/// Finds votes written for a device with algorithm lms.
public enum DeviceVotesWithLMSRule: Rule {
  public static let ids: [RuleID] = ["device-votes-with-lms"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds:
      "A quorum device with algorithm lms and votes that are not one less than the votes of the "
      + "nodes.",
    why: "With lms the last node goes on with the device alone, which needs as many votes as all "
      + "other nodes together; without the key the daemon works that out.",
    example: Example.with {
      $0.device = ["model: net", "votes: 1"]
      $0.net = ["host: qnetd.example.org", "algorithm: lms"]
    },
    fix: "Remove the key.",
    source: "corosync-qdevice(8)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let count = Votes(configuration)
    guard let device = configuration.quorum.device, configuration.deviceAlgorithm?.value == "lms",
      let votes = device.votes, count.ofNodes > 0, votes.value != count.ofNodes - 1,
      DeviceVotesMissingRule.check(subject).isEmpty, DeviceVotesTooHighRule.check(subject).isEmpty
    else { return [] }
    return [
      finding(
        at: votes.range,
        "with algorithm lms the device should have \(count.ofNodes - 1) votes; remove the key",
        fixIts: configuration.unsetting("quorum.device.votes", isSafe: false))
    ]
  }
}
