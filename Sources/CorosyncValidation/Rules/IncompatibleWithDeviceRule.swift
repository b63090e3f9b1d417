import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds options of votequorum that exclude a quorum device.
public enum IncompatibleWithDeviceRule: Rule {
  public static let ids: [RuleID] = ["incompatible-with-device"]
  public static let stage = RuleStage.start
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds:
      "two_node, last_man_standing, auto_tie_breaker or allow_downscale together with a quorum "
      + "device.",
    why: "corosync -t passes, and the daemon ends at its start with exit status 20. A running one "
      + "goes on without the device or without the option.",
    example: Example.with {
      $0.nodes.removeLast()
      $0.quorum.append("two_node: 1")
      $0.device = ["model: net", "votes: 1"]
      $0.net = ["host: qnetd.example.org", "algorithm: ffsplit"]
    },
    fix: "Remove the option: the device does what it is for.",
    source: "votequorum.c votequorum_readconfig")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let votes = Votes(configuration)
    guard votes.isOn, votes.hasDevice else { return [] }
    let options = [
      ("two_node", votes.isTwoNode), ("last_man_standing", votes.lastManStanding),
      ("auto_tie_breaker", votes.effectiveTieBreaker != .off),
      ("allow_downscale", votes.allowsDownscale),
    ]
    return options.filter(\.1).compactMap { name, _ in
      guard let option = configuration.number("quorum.\(name)") else { return nil }
      return finding(
        at: option.range, "\(name) and a quorum device exclude each other; remove \(name)",
        notes: (configuration.quorum.device?.model.range).map {
          [Diagnostic.Note(at: $0, "the device")]
        } ?? [],
        fixIts: configuration.unsetting("quorum.\(name)", isSafe: false, "remove \(name)"))
    }
  }
}
