public import CorosyncDiagnostics
import CorosyncModel

/// Finds votes that do not fit the algorithm of a quorum device.
public enum DeviceVotesAlgorithmRule: Rule {
  public static let ids: [RuleID] = ["device-votes-and-algorithm"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "Algorithm ffsplit without device.votes: 1 or with nodes that have not one vote, and "
      + "2nodelms with another number of nodes than two.",
    why:
      "corosync-qdevice does not start, or corosync-qnetd refuses it: the votes of the device are "
      + "missing.",
    example: Example.with {
      $0.nodes.append(Example.node(4))
      $0.device = ["model: net"]
      $0.net = ["host: qnetd.example.org", "algorithm: ffsplit"]
    },
    fix: "Write votes: 1 for ffsplit; use lms without votes for other clusters.",
    source: "corosync-qdevice(8)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard let device = configuration.quorum.device, device.model.value == "net",
      DeviceVotesMissingRule.check(subject).isEmpty
    else { return [] }
    let place = configuration.deviceAlgorithm?.range ?? device.model.range
    switch configuration.deviceAlgorithm?.value ?? "ffsplit" {
    case "ffsplit": return splitHalf(configuration, device, place)
    case "2nodelms" where configuration.nodes.count != 2:
      let count = configuration.nodes.count
      return [
        finding(
          at: place,
          "algorithm 2nodelms needs two nodes, and there \(count == 1 ? "is one" : "are \(count)")")
      ]
    default: return []
    }
  }

  private static func splitHalf(
    _ configuration: Configuration, _ device: QuorumDevice, _ place: Range<Int>
  ) -> [Diagnostic] {
    if device.votes?.value != 1 {
      return [
        finding(
          at: device.votes?.range ?? place, "algorithm ffsplit needs \"votes: 1\" for the device",
          fixIts: configuration.setting(
            "quorum.device.votes", to: "1", isSafe: false, "give the device one vote"))
      ]
    }
    return configuration.nodes.compactMap(\.votes).filter { $0.value != 1 }.map {
      finding(at: $0.range, "algorithm ffsplit needs one vote for every node, not \($0.value)")
    }
  }
}
