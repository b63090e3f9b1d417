import CorosyncDiagnostics
import CorosyncModel
import CorosyncSafeEdit

/// How a change ended, as text for people.
struct OutcomeText {
  let outcome: EditOutcome
  let path: String
  let reasonForNoCluster: String?

  /// The result in a line.
  var summary: String {
    let version = outcome.version.map { String($0) } ?? "none"
    return switch outcome.result {
    case .unchanged: "nothing to do: \(path) already is as asked"
    case .dryRun: "dry run: nothing was written"
    case .written: "written to \(path), config_version \(version); not loaded: \(notLoaded)"
    case .verified:
      "done: \(members) run config_version \(version)"
    case .rolledBack:
      "rolled back: the content from before is in place, config_version \(version)"
    case .uncertain:
      "the outcome is uncertain: \(path) has config_version \(version)"
    }
  }

  /// What each member was seen to run.
  var proof: [String] {
    guard let state = outcome.state else { return [] }
    switch outcome.result {
    case .unchanged, .dryRun, .written: return []
    case .verified, .rolledBack, .uncertain: break
    }
    return state.members.map { member in
      let version = member.configVersion.map { String($0) } ?? "none"
      return
        "  \(name(of: member)): \(member.isJoined ? "joined" : "away"), config_version \(version)"
    }
  }

  private var members: String {
    let count = outcome.state?.joined.count ?? 0
    return count == 1 ? "the only member was seen to" : "all \(count) members were seen to"
  }

  private var notLoaded: String { reasonForNoCluster ?? "--no-reload was given" }

  private func name(of member: ClusterState.Member) -> String {
    let node = outcome.edit.candidate.nodes.first { $0.id?.value == member.id }
    return node.map { escaped($0.label) } ?? "nodeid \(member.id)"
  }
}
