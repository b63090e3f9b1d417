import CorosyncModel

/// A change after which the members that are there are not quorate any more.
///
/// The daemons take it, and the cluster stops what it runs. Source: votequorum.c
/// `votequorum_refresh_config`, `recalculate_quorum`.
public enum QuorumLostRule: HazardRule {
  public static let ids: [Hazard.ID] = ["quorum-lost"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    guard let state = subject.cluster, state.quorum?.isQuorate == true,
      subject.new.nodes.contains(where: { $0.id?.value == state.localNode })
    else { return [] }
    let cluster = QuorumCluster(loading: subject.new, over: subject.old, seen: state)
    guard let verdict = cluster.verdicts.first, !verdict.isQuorate else { return [] }
    let need =
      verdict.waitsForAll
      ? "they wait for all \(verdict.expectedVotes)" : "\(verdict.quorum) are needed"
    return [
      Hazard(
        "quorum-lost", .accepted,
        "the members have \(verdict.votes) votes, and \(need) after the change; the cluster would "
          + "not be quorate any more",
        advice: isComplete(state, subject.old)
          ? "change fewer votes at once, or override this and start corosync on the new nodes at once"
          : "start the nodes that are away first, or change fewer votes at once",
        at: subject.new.quorum.expectedVotes?.range)
    ]
  }

  /// Whether every node of a file is a member.
  private static func isComplete(_ state: ClusterState, _ file: Configuration) -> Bool {
    state.joinedIDs.isSuperset(of: file.nodes.compactMap(\.id?.value))
  }
}
