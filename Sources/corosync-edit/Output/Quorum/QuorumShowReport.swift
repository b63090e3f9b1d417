import CorosyncDiagnostics
import CorosyncModel
import CorosyncPlan
import CorosyncRuntime

/// `quorum show`, for people and programs.
struct QuorumShowReport: Encodable {
  struct NodeJSON: Encodable {
    let nodeid: UInt32
    let name: String
    let votes: UInt32
  }

  struct RunningJSON: Encodable {
    let quorate: Bool
    let nodeVotes: UInt32
    let totalVotes: UInt32
    let expectedVotes: UInt32
    let needed: UInt32
    let options: [String]
    let deviceVotes: UInt32
    let deviceName: String?
    let device: [String]
  }

  let file: String

  /// Whether `quorum.provider` is `corosync_votequorum`.
  let votequorum: Bool
  let nodes: [NodeJSON]
  let votes: UInt32
  let expectedVotes: UInt32
  let needed: UInt32

  /// The options that are on in the file and that corosync would not switch off.
  let options: [String]
  let device: QuorumDeviceJSON?
  let warnings: [String]

  /// Nil where the file is not that of a running corosync, or that has no provider.
  let running: RunningJSON?

  /// Why there is nothing running to show.
  let reason: String?

  init(
    _ settings: QuorumSettings, running: RunningQuorum, reason: String?, file: String
  ) {
    let whole = QuorumCluster.running(settings).verdicts.first
    self.file = file
    votequorum = settings.isVoting
    nodes = settings.members.map {
      NodeJSON(nodeid: $0.id.rawValue, name: $0.label, votes: $0.votes)
    }
    votes = settings.votesOfNodes &+ (settings.votesOfDevice ?? 0)
    expectedVotes = whole?.expectedVotes ?? 0
    needed = whole?.quorum ?? 0
    options = settings.optionsInEffect
    device = QuorumDeviceJSON(settings)
    warnings = settings.warnings
    switch running {
    case .unknown: (self.running, self.reason) = (nil, reason)
    case .noProvider: (self.running, self.reason) = (nil, "corosync runs without a quorum provider")
    case .status(let status): (self.running, self.reason) = (RunningJSON(status), nil)
    }
  }
}

extension QuorumShowReport.RunningJSON {
  init(_ status: QuorumStatus) {
    let names: [(QuorumStatus.Flags, String)] = [
      (.twoNode, "two_node"), (.waitForAll, "wait_for_all"),
      (.autoTieBreaker, "auto_tie_breaker"), (.lastManStanding, "last_man_standing"),
      (.allowDownscale, "allow_downscale"),
    ]
    let deviceStates: [(QuorumStatus.Flags, String)] = [
      (.deviceRegistered, "registered"), (.deviceAlive, "alive"), (.deviceCastsVote, "votes"),
      (.deviceMasterWins, "master wins"),
    ]
    quorate = status.isQuorate
    nodeVotes = status.nodeVotes
    totalVotes = status.totalVotes
    expectedVotes = status.highestExpectedVotes
    needed = status.quorum
    options = names.filter { status.flags.contains($0.0) }.map(\.1)
    deviceVotes = status.deviceVotes
    deviceName = status.deviceName
    device = deviceStates.filter { status.flags.contains($0.0) }.map(\.1)
  }

  fileprivate var lines: [String] {
    let votes = "\(totalVotes) of \(expectedVotes) votes, \(needed) needed"
    let name = deviceName.map { ["  device \(escaped($0)), \(deviceVotes) votes: "] } ?? []
    return ["running: \(quorate ? "quorate" : "NOT quorate"), \(votes)"]
      + ["  options: \(options.isEmpty ? "none" : options.joined(separator: ", "))"]
      + name.map { $0 + (device.isEmpty ? "not registered" : device.joined(separator: ", ")) }
  }
}

extension QuorumShowReport {
  func lines(_ settings: QuorumSettings) -> [String] {
    let width = nodes.map(\.name.count).max() ?? 0
    let list = nodes.map { node in
      "  \(node.nodeid)  \(QuorumTable.padded(escaped(node.name), width))  "
        + "\(node.votes) \(node.votes == 1 ? "vote" : "votes")"
    }
    let all = options.isEmpty ? "none" : options.joined(separator: ", ")
    let head = ["file:    \(file)", "nodes:"] + list
    let votes = "votes:   \(self.votes), \(expectedVotes) expected, \(needed) needed"
    return head + [votes, "options: \(all)"]
      + (settings.device == nil ? [] : [QuorumOptionsText(settings).device])
      + warnings.flatMap { "warning: \($0)".wrapped() } + runningLines
  }

  private var runningLines: [String] {
    running?.lines ?? ["running: unknown: \(reason ?? "no cluster")"]
  }
}

extension QuorumSettings {
  /// Whether two_node is on; a tie breaker switches it off.
  var isTwoNodeInEffect: Bool { twoNode && tieBreaker == .off }

  /// Whether last_man_standing is on; a node with more than one vote switches it off.
  var isLastManStandingInEffect: Bool {
    lastManStanding && !members.contains { $0.votes > 1 }
  }

  /// The options that are on and that corosync does not switch off by itself.
  var optionsInEffect: [String] {
    guard isVoting else { return [] }
    var options: [String] = []
    if isTwoNodeInEffect { options.append("two_node") }
    if waitForAll ?? twoNode { options.append("wait_for_all") }
    switch effectiveTieBreaker {
    case .off: break
    case .lowest: options.append("auto_tie_breaker lowest")
    case .highest: options.append("auto_tie_breaker highest")
    case .nodes(let ids):
      options.append("auto_tie_breaker \(ids.map(\.description).joined(separator: " "))")
    }
    if isLastManStandingInEffect {
      options.append("last_man_standing \(lastManStandingWindow.rawValue) ms")
    }
    if allowDownscale { options.append("allow_downscale") }
    if expectedVotesTracking || allowDownscale { options.append("expected_votes_tracking") }
    return options
  }
}
