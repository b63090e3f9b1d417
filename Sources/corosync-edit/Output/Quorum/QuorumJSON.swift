import CorosyncModel
import CorosyncPlan

/// What a group of nodes decides, for programs.
struct QuorumVerdictJSON: Encodable {
  let nodes: [String]
  let quorate: Bool

  /// The nodes that are quorate: all or none, but where a device votes for some only.
  let quorateNodes: [String]
  let votes: UInt32
  let expectedVotes: UInt32
  let needed: UInt32
  let deviceVotes: Bool
  let waitsForAll: Bool

  init(_ verdict: QuorumVerdict, _ names: QuorumNames) {
    nodes = verdict.nodes.map { names.name($0) }
    quorate = verdict.isQuorate
    quorateNodes = verdict.quorate.map { names.name($0) }
    votes = verdict.votes
    expectedVotes = verdict.expectedVotes
    needed = verdict.quorum
    deviceVotes = verdict.hasDeviceVotes
    waitsForAll = verdict.waitsForAll
  }
}

/// The answer to `--fail` and `--partition`, for programs.
struct QuorumAnswerJSON: Encodable {
  let file: String

  /// Whether some part of the cluster is quorate.
  let quorate: Bool
  let groups: [QuorumVerdictJSON]
}

/// The quorum device of a file, for programs.
struct QuorumDeviceJSON: Encodable {
  /// Null where they are neither written nor can be worked out.
  let votes: UInt32?

  /// Null where no corosync-qdevice casts the votes.
  let algorithm: String?

  /// `lowest`, `highest` or a nodeid; null without an algorithm, which alone knows of it.
  let tieBreaker: String?

  init?(_ settings: QuorumSettings) {
    guard let device = settings.device else { return nil }
    votes = settings.votesOfDevice
    algorithm = device.algorithm?.rawValue
    let breaker =
      switch device.tieBreaker {
      case .lowest: "lowest"
      case .highest: "highest"
      case .node(let id): id.description
      }
    tieBreaker = algorithm == nil ? nil : breaker
  }
}

/// A survey for programs.
struct QuorumSurveyJSON: Encodable {
  struct FailureJSON: Encodable {
    /// One example of the kind.
    let nodes: [String]
    let count: Int
    let device: Bool
    let survived: Bool
    let votes: UInt32?
    let needed: UInt32?
  }

  struct SplitJSON: Encodable {
    let groups: [QuorumVerdictJSON]
    let splitBrain: Bool
  }

  struct RoleJSON: Encodable {
    let nodes: [String]
    let votes: UInt32
    let breaksTies: Bool
  }

  let file: String
  let complete: Bool
  let roles: [RoleJSON]
  let votes: UInt32
  let expectedVotes: UInt32
  let needed: UInt32

  /// The options that are on and that corosync does not switch off.
  let options: [String]
  let device: QuorumDeviceJSON?
  let survivedAtOnce: Int?
  let survivedInARow: Int
  let neededToStart: Int?
  let failures: [FailureJSON]
  let smallestLosses: [FailureJSON]
  let splits: [SplitJSON]
  let warnings: [String]

  init(_ survey: QuorumSurvey, file: String) {
    let names = QuorumNames(survey.settings)
    self.file = file
    complete = survey.isComplete
    roles = survey.roles.map {
      RoleJSON(
        nodes: $0.nodes.map { names.name($0.id) }, votes: $0.votes, breaksTies: $0.breaksTies)
    }
    votes = survey.whole.votes
    expectedVotes = survey.whole.expectedVotes
    needed = survey.whole.quorum
    options = survey.settings.optionsInEffect
    device = QuorumDeviceJSON(survey.settings)
    survivedAtOnce = survey.survivedAtOnce
    survivedInARow = survey.survivedInARow
    neededToStart = survey.neededToStart
    failures = survey.failures.map { FailureJSON($0, names) }
    smallestLosses = survey.smallestLosses.map { FailureJSON($0, names) }
    splits = survey.splits.map {
      SplitJSON(
        groups: $0.verdicts.map { QuorumVerdictJSON($0, names) }, splitBrain: $0.isSplitBrain)
    }
    warnings = survey.settings.warnings
  }
}

extension QuorumSurveyJSON.FailureJSON {
  init(_ failure: QuorumSurvey.Failure, _ names: QuorumNames) {
    nodes = failure.nodes.map { names.name($0) }
    count = failure.nodes.count
    device = failure.isDeviceLost
    survived = failure.isSurvived
    votes = failure.verdict?.votes
    needed = failure.verdict?.quorum
  }
}

/// `--before` for programs.
struct QuorumComparisonJSON: Encodable {
  let summary: String

  /// Left out where it was not worked out.
  let quorateAfterReload: Bool?
  let warnings: [String]
  let before: QuorumSurveyJSON
  let after: QuorumSurveyJSON

  init(
    _ effect: QuorumEffect, from old: QuorumSurvey, at before: String, to new: QuorumSurvey,
    at file: String
  ) {
    summary = effect.description
    quorateAfterReload = effect.isQuorateAfterReload
    warnings = effect.warnings
    self.before = QuorumSurveyJSON(old, file: before)
    after = QuorumSurveyJSON(new, file: file)
  }
}
