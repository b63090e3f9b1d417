import CorosyncModel

/// The partition that the algorithm ffsplit gives the vote.
///
/// Source: corosync-qdevice's qnetd-algo-ffsplit.c, `qnetd_algo_ffsplit_select_partition`.
struct FfsplitChoice {
  private let view: QuorumDeviceServer.View
  private let settings: QuorumDeviceSettings
  private let previous: Set<Int>

  init(
    _ view: QuorumDeviceServer.View, _ settings: QuorumDeviceSettings, previous: Set<Int>
  ) {
    self.view = view
    self.settings = settings
    self.previous = previous
  }

  /// The places of all nodes of the partition; empty where none gets the vote.
  var winners: [Int] {
    let candidates = view.groups.filter { group in
      2 * group.count >= view.ids.count && group.contains(where: view.connected.contains)
    }
    guard var best = candidates.first else { return [] }
    for other in candidates.dropFirst() where isBetter(other, than: best) { best = other }
    return best
  }

  /// Only halves are ever compared: a majority has no rival.
  private func isBetter(_ group: [Int], than best: [Int]) -> Bool {
    let (count, bestCount) = (connected(group), connected(best))
    if count != bestCount { return count > bestCount }
    if settings.keepsActivePartition {
      let (had, bestHad) = (hadVote(group), hadVote(best))
      if had != bestHad { return had }
    }
    return isPreferred(group)
  }

  private func connected(_ group: [Int]) -> Int { group.count { view.connected.contains($0) } }

  private func hadVote(_ group: [Int]) -> Bool {
    group.contains { view.connected.contains($0) && previous.contains($0) }
  }

  private func isPreferred(_ group: [Int]) -> Bool {
    switch settings.tieBreaker {
    case .lowest: group.contains(0)
    case .highest: group.contains(view.ids.count - 1)
    case .node(let id): group.contains { view.ids[$0] == id }
    }
  }
}
