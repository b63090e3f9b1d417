public import CorosyncModel

/// What a change of the configuration does to quorum.
public struct QuorumEffect: Sendable, Hashable, CustomStringConvertible {
  /// A cluster whose nodes all run.
  public struct State: Sendable, Hashable {
    /// Whether votequorum runs; without it every part acts as if it were quorate.
    public let isVoting: Bool

    /// How many nodes there are.
    public let nodes: Int

    /// The votes of all nodes and of the device.
    public let votes: UInt32
    public let expectedVotes: UInt32

    /// The votes that are needed.
    public let quorum: UInt32

    /// The most nodes of which any so many can fail at once; nil where all together are not
    /// quorate, or where it was not worked out.
    public let survivedFailures: Int?

    /// Whether the failure of one node can be survived, depending on which it is.
    public let survivesSomeNode: Bool

    /// Whether ``survivedFailures`` was worked out to the end; it is not in a big cluster.
    public let isExact: Bool
  }

  public let before: State

  /// When all nodes have loaded the new file, have been restarted where that is needed, and run.
  public let after: State

  /// Whether the nodes that run are quorate right after the reload: nodes that the change adds
  /// don't run yet, and what a restart brings is still to come.
  ///
  /// Nil in a cluster of more than 128 nodes, where it is not worked out.
  public let isQuorateAfterReload: Bool?

  /// What the change brings that is likely not meant, one clause each; what was so before is left
  /// out.
  public let warnings: [String]

  public init(from old: Configuration, to new: Configuration) {
    self.init(from: QuorumSettings(old), to: QuorumSettings(new))
  }

  /// The most nodes of which each is followed.
  private static let nodeLimit = 128

  public init(from old: QuorumSettings, to new: QuorumSettings) {
    guard max(old.members.count, new.members.count) <= Self.nodeLimit else {
      (before, after) = (State(counting: old), State(counting: new))
      isQuorateAfterReload = nil
      warnings = new.warnings.filter { !old.warnings.contains($0) }
      return
    }
    before = State(old)
    after = old == new ? before : State(new)
    if old == new {
      isQuorateAfterReload = before.survivedFailures != nil
      warnings = []
      return
    }
    var cluster = QuorumCluster.running(old)
    let wasQuorate = cluster.hasQuorum || !old.isVoting
    cluster.reload(new)
    let isQuorate = cluster.hasQuorum || !old.isVoting
    isQuorateAfterReload = isQuorate
    var warnings = new.warnings.filter { !old.warnings.contains($0) }
    if wasQuorate && !isQuorate {
      let need = cluster.verdicts.first.map(Self.need) ?? ""
      warnings.insert("the running nodes lose their quorum at the reload: \(need)", at: 0)
    }
    self.warnings = warnings
  }

  private static func need(_ verdict: QuorumVerdict) -> String {
    "they have \(verdict.votes) votes and need \(verdict.quorum)"
  }

  /// Whether nothing changes.
  public var isEmpty: Bool { before == after && warnings.isEmpty }

  /// One line: `quorum 2 of 3 votes, 1 node can fail -> 3 of 5 votes, 2 nodes can fail`.
  public var description: String {
    before == after ? "quorum \(after)" : "quorum \(before) -> \(after)"
  }
}

extension QuorumEffect.State: CustomStringConvertible {
  init(_ settings: QuorumSettings) {
    var surveyor = QuorumSurveyor(settings)
    let whole = surveyor.whole
    isVoting = settings.isVoting
    nodes = settings.members.count
    votes = settings.votesOfNodes &+ (settings.votesOfDevice ?? 0)
    expectedVotes = whole.expectedVotes
    quorum = whole.quorum
    survivedFailures = settings.isVoting ? surveyor.survivedAtOnce() : max(nodes - 1, 0)
    isExact = surveyor.isComplete
    survivesSomeNode =
      settings.isVoting ? survivedFailures != nil && surveyor.survivesSomeNode() : nodes > 1
  }

  /// The votes alone, for more nodes than can be followed.
  init(counting settings: QuorumSettings) {
    isVoting = settings.isVoting
    nodes = settings.members.count
    votes = settings.votesOfNodes &+ (settings.votesOfDevice ?? 0)
    expectedVotes = max(settings.expectedVotes ?? votes, votes)
    quorum = expectedVotes / 2 + 1
    survivedFailures = nil
    survivesSomeNode = false
    isExact = false
  }

  /// `2 of 3 votes, 1 node can fail`.
  public var description: String {
    guard isVoting else { return "off, every part acts" }
    let count = "\(quorum) of \(max(votes, expectedVotes)) votes"
    switch survivedFailures {
    case nil: return isExact ? "\(count), never reached" : count
    case 0? where !isExact: return count
    case 0?: return "\(count), \(survivesSomeNode ? "only some nodes" : "no node") can fail"
    case 1? where isExact: return "\(count), 1 node can fail"
    case let failures?: return "\(count), \(isExact ? "" : "at least ")\(failures) nodes can fail"
    }
  }
}
