public import CorosyncDiagnostics
import CorosyncModel

/// Finds algorithm ffsplit with an odd number of nodes.
public enum SplitOddRule: Rule {
  public static let ids: [RuleID] = ["ffsplit-with-odd-nodes"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A quorum device with algorithm ffsplit and an odd number of nodes.",
    why: "The number of votes becomes even, and the loss of the device costs what it was to save: "
      + "corosync-qdevice(8) advises against it.",
    example: Example.with {
      $0.device = ["model: net", "votes: 1"]
      $0.net = ["host: qnetd.example.org", "algorithm: ffsplit"]
    },
    fix: "Use algorithm lms, or no device.",
    source: "corosync-qdevice(8)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard let device = configuration.quorum.device, device.model.value == "net",
      configuration.deviceAlgorithm?.value ?? "ffsplit" == "ffsplit",
      configuration.nodes.count % 2 == 1,
      DeviceVotesAlgorithmRule.check(subject).isEmpty
    else { return [] }
    return [
      finding(
        at: configuration.deviceAlgorithm?.range ?? device.model.range,
        "algorithm ffsplit is for an even number of nodes, and there "
          + (configuration.nodes.count == 1 ? "is one" : "are \(configuration.nodes.count)"))
    ]
  }
}
