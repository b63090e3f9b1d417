import CorosyncModel

/// Asks a cluster what it survives, case by case.
struct QuorumSurveyor {
  let settings: QuorumSettings
  let roles: [QuorumRole]
  private let running: QuorumCluster
  private let limit: Int
  private(set) var isComplete = true

  init(_ settings: QuorumSettings) {
    self.settings = settings
    limit = QuorumSurvey.caseLimit(nodes: settings.members.count)
    roles = settings.roles
    running = .running(settings)
  }

  /// What the whole cluster decides; of a cluster without nodes, nothing.
  var whole: QuorumVerdict {
    running.verdicts.first
      ?? QuorumVerdict(
        nodes: [], quorate: [], votes: 0, expectedVotes: 0, quorum: 0, hasDeviceVotes: false,
        waitsForAll: false)
  }

  private var count: Int { settings.members.count }

  /// Failures at one moment by ascending number, as far as the limit goes.
  mutating func failures() -> ([QuorumSurvey.Failure], lookedAt: Int) {
    var failures: [QuorumSurvey.Failure] = []
    for total in 0..<max(count, 1) {
      let kinds = RoleCount.all(of: roles, total: total, limit: limit)
      if failures.count + kinds.count > limit {
        isComplete = false
        return (failures, total - 1)
      }
      for kind in kinds {
        if total > 0 { failures.append(failure(kind, losesDevice: false)) }
        if settings.device != nil { failures.append(failure(kind, losesDevice: true)) }
      }
    }
    return (failures, max(count - 1, 0))
  }

  private func failure(_ kind: RoleCount, losesDevice: Bool) -> QuorumSurvey.Failure {
    let lost = kind.nodes(of: roles)
    var cluster = running
    cluster.form([settings.ids.subtracting(lost)], device: losesDevice ? [] : nil)
    return QuorumSurvey.Failure(
      nodes: lost.sorted(), counts: kind.counts, isDeviceLost: losesDevice,
      verdict: cluster.verdicts.first)
  }

  /// Splits in two, each kind once, by the size of the smaller group.
  mutating func splits() -> [QuorumSurvey.Split] {
    var splits: [QuorumSurvey.Split] = []
    guard count > 1 else { return [] }
    for size in 1...(count / 2) {
      var seen: Set<RoleCount> = []
      for kind in RoleCount.all(of: roles, total: size, limit: limit) {
        let mirrored = RoleCount(counts: zip(roles, kind.counts).map { $0.nodes.count - $1 })
        guard !(2 * size == count && seen.contains(mirrored)) else { continue }
        guard splits.count < limit else {
          isComplete = false
          return splits
        }
        seen.insert(kind)
        splits.append(split(kind))
      }
    }
    return splits
  }

  private func split(_ kind: RoleCount) -> QuorumSurvey.Split {
    let small = kind.nodes(of: roles)
    let groups = [settings.ids.subtracting(small), small]
    var cluster = running
    cluster.form(groups)
    return QuorumSurvey.Split(
      groups: groups.map { $0.sorted() }, counts: kind.counts, verdicts: cluster.verdicts)
  }

  /// The most nodes of which any so many can fail at once, the device being there.
  mutating func survivedAtOnce() -> Int? {
    guard running.hasQuorum else { return nil }
    if roles.count == 1 && !settings.twoNode { return survivedOfEqualNodes() }
    var tried = 0
    for total in 1..<max(count, 1) {
      for kind in RoleCount.all(of: roles, total: total, limit: limit) {
        tried += 1
        guard tried < limit else {
          isComplete = false
          return total - 1
        }
        if !failure(kind, losesDevice: false).isSurvived { return total - 1 }
      }
    }
    return max(count - 1, 0)
  }

  /// Whether there is a node that can fail, the device being there.
  func survivesSomeNode() -> Bool {
    count > 1
      && RoleCount.all(of: roles, total: 1, limit: limit).contains {
        failure($0, losesDevice: false).isSurvived
      }
  }

  /// The same where it is enough to count: more failures are never better.
  private func survivedOfEqualNodes() -> Int {
    var (survived, lost) = (0, count)
    while lost - survived > 1 {
      let middle = (survived + lost) / 2
      if failure(RoleCount(counts: [middle]), losesDevice: false).isSurvived {
        survived = middle
      } else {
        lost = middle
      }
    }
    return survived
  }

  /// How many single failures in a row are survived, in whatever order.
  ///
  /// One order of failures stands for all that leave the same kind of rest.
  mutating func survivedInARow() -> Int {
    guard running.hasQuorum else { return 0 }
    var level = [RoleCount(counts: roles.map { _ in 0 }): running]
    var tried = 0
    for survived in 0..<max(count - 1, 0) {
      var next: [RoleCount: QuorumCluster] = [:]
      for (lost, cluster) in level {
        for role in roles.indices where lost.counts[role] < roles[role].nodes.count {
          var kind = lost
          kind.counts[role] += 1
          if next[kind] != nil { continue }
          tried += 1
          guard tried < limit else {
            isComplete = false
            return survived
          }
          var rest = cluster
          rest.form([settings.ids.subtracting(kind.nodes(of: roles))])
          rest.passWindow()
          guard rest.hasQuorum else { return survived }
          next[kind] = rest
        }
      }
      level = next
    }
    return max(count - 1, 0)
  }

  /// The fewest nodes that start to quorum alone, in the best case.
  mutating func neededToStart() -> Int? {
    guard count > 0 else { return nil }
    var tried = 0
    for total in 1...count {
      for kind in RoleCount.all(of: roles, total: total, limit: limit) {
        tried += 1
        guard tried <= limit else {
          isComplete = false
          return nil
        }
        var cluster = QuorumCluster(settings)
        cluster.form([kind.nodes(of: roles)])
        if cluster.hasQuorum { return total }
      }
    }
    return nil
  }
}
