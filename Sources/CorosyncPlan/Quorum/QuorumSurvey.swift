public import CorosyncModel

/// What a running cluster survives.
///
/// Nodes of one role are counted and not told apart, so that a cluster of many equal nodes is
/// looked at completely. Where there are more cases than ``caseLimit(nodes:)`` the survey stops and
/// says so with ``isComplete``.
public struct QuorumSurvey: Sendable, Hashable {
  /// Failures that happen at one moment, and whether what is left is quorate.
  public struct Failure: Sendable, Hashable {
    /// The nodes that fail, one example of the kind.
    public let nodes: [NodeID]

    /// How many nodes of each role fail, in the order of ``QuorumSurvey/roles``.
    public let counts: [Int]

    /// Whether the device fails too, or is not seen by anybody.
    public let isDeviceLost: Bool

    /// What the rest decides.
    public let verdict: QuorumVerdict?

    public var isSurvived: Bool { verdict?.isQuorate ?? false }
  }

  /// A split into two groups that don't see each other.
  public struct Split: Sendable, Hashable {
    /// One example of the kind; the first group is the larger one.
    public let groups: [[NodeID]]

    /// How many nodes of each role are in the second group.
    public let counts: [Int]
    public let verdicts: [QuorumVerdict]

    public var quorate: [Int] { verdicts.indices.filter { verdicts[$0].isQuorate } }

    /// Whether both groups act at once.
    public var isSplitBrain: Bool { verdicts.count { !$0.quorate.isEmpty } > 1 }
  }

  public let settings: QuorumSettings
  public let roles: [QuorumRole]

  /// The whole cluster.
  public let whole: QuorumVerdict

  /// Every kind of simultaneous failure of up to ``lookedAt`` nodes, with and without the device,
  /// by the number of nodes.
  public let failures: [Failure]

  /// How many nodes that fail at once were looked at.
  public let lookedAt: Int

  /// Every kind of split in two.
  public let splits: [Split]

  /// How many nodes can fail one after another, in the worst order, while the rest stays quorate;
  /// the window of last_man_standing passes between two failures.
  public let survivedInARow: Int

  /// The fewest nodes that become quorate when they start while the others are off; nil for none.
  public let neededToStart: Int?

  /// Whether all cases were looked at.
  public let isComplete: Bool

  /// The most cases that are looked at for one question; fewer in a big cluster, of which each
  /// takes longer.
  public static func caseLimit(nodes: Int) -> Int {
    min(max(1_000_000 / max(nodes * nodes, 1), 20), 1000)
  }

  public init(_ settings: QuorumSettings) {
    var surveyor = QuorumSurveyor(settings)
    self.settings = settings
    roles = surveyor.roles
    whole = surveyor.whole
    (failures, lookedAt) = surveyor.failures()
    splits = surveyor.splits()
    survivedInARow = surveyor.survivedInARow()
    neededToStart = surveyor.neededToStart()
    isComplete = surveyor.isComplete
  }
}

extension QuorumSurvey {
  /// The most nodes of which any so many can fail at once while the rest stays quorate, the device
  /// being there; nil where the whole cluster is not quorate.
  public var survivedAtOnce: Int? {
    guard whole.isQuorate else { return nil }
    let lost = failures.first { !$0.isDeviceLost && !$0.isSurvived }
    return lost.map { $0.counts.reduce(0, +) - 1 } ?? lookedAt
  }

  /// The smallest sets of failures that lose quorum, one example of each kind.
  public var smallestLosses: [Failure] {
    let lost = failures.filter { !$0.isSurvived }
    let least = lost.map(\.size).min()
    return lost.filter { $0.size == least }
  }

  /// The splits of which both parts act.
  public var splitBrains: [Split] { splits.filter(\.isSplitBrain) }
}

extension QuorumSurvey.Failure {
  /// How many things fail.
  public var size: Int { counts.reduce(0, +) + (isDeviceLost ? 1 : 0) }
}
