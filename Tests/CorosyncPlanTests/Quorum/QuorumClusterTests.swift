import CorosyncModel
import CorosyncPlan
import CorosyncSyntax
import Testing

/// What groups of nodes decide, worked out by hand from votequorum(5) and corosync-qnetd(8).
struct QuorumClusterTests {
  @Test(
    arguments: [
      (3, [1, 2], true), (3, [1], false), (4, [1, 2], false), (4, [1, 2, 3], true),
      (5, [3, 4, 5], true), (5, [1, 2], false), (20, Array(1...11), true),
      (20, Array(1...10), false),
    ] as [(UInt32, [UInt32], Bool)])
  func aMajorityOfEqualNodes(_ count: UInt32, _ group: [UInt32], _ isQuorate: Bool) {
    let verdicts = quorumSettings(count).verdicts(of: [Set(group.map(NodeID.init))])
    #expect(verdicts.map(\.isQuorate) == [isQuorate])
    #expect(verdicts[0].quorum == count / 2 + 1)
  }

  @Test func votesWeigh() {
    let settings = quorumSettings(3, votes: [1: 3])
    #expect(settings.quorateGroups([ids(1), ids(2, 3)]) == [ids(1)])
    #expect(settings.verdicts(of: [ids(2, 3)])[0].votes == 2)
  }

  @Test func twoNodesGoOnAloneButStartTogether() {
    let settings = quorumSettings(2, ["two_node: 1"])
    #expect(settings.quorateGroups([ids(1), ids(2)]) == [ids(1), ids(2)])
    #expect(settings.quorateGroups([ids(1)], after: .coldStart).isEmpty)
    #expect(settings.quorateGroups([ids(1, 2)], after: .coldStart) == [ids(1, 2)])
    let alone = quorumSettings(2, ["two_node: 1", "wait_for_all: 0"])
    #expect(alone.quorateGroups([ids(1)], after: .coldStart) == [ids(1)])
  }

  @Test func twoNodeWithThreeNodesHasTwoQuorateParts() {
    let settings = quorumSettings(3, ["two_node: 1", "wait_for_all: 0"])
    #expect(settings.quorateGroups([ids(1, 2), ids(3)]) == [ids(1, 2), ids(3)])
    #expect(settings.warnings.contains { $0.hasPrefix("two_node with 3 nodes") })
  }

  @Test func waitForAllWaitsAtAStartOnly() {
    let settings = quorumSettings(3, ["wait_for_all: 1"])
    #expect(settings.quorateGroups([ids(1, 2)]) == [ids(1, 2)])
    let cold = settings.verdicts(of: [ids(1, 2)], after: .coldStart)
    #expect(cold.map(\.isQuorate) == [false])
    #expect(cold[0].waitsForAll)
    var cluster = QuorumCluster.running(settings)
    cluster.form([ids(1)])
    cluster.form([ids(1, 2)])
    #expect(!cluster.hasQuorum, "a part that lost its quorum waits for all again")
    cluster.form([ids(1, 2, 3)])
    #expect(cluster.hasQuorum)
  }

  @Test(arguments: [
    ([], ids(1, 2)), (["auto_tie_breaker_node: lowest"], ids(1, 2)),
    (["auto_tie_breaker_node: highest"], ids(3, 4)),
    (["auto_tie_breaker_node: 4 1"], ids(3, 4)), (["auto_tie_breaker_node: 9 2"], ids(1, 2)),
  ])
  func tiesAreBroken(_ lines: [String], _ winner: Set<NodeID>) {
    let settings = quorumSettings(4, ["auto_tie_breaker: 1"] + lines)
    #expect(settings.quorateGroups([ids(1, 2), ids(3, 4)]) == [winner])
  }

  /// The smaller part of an odd cluster does not go on while the larger one may.
  @Test func theTieBreakerLosesToAMajority() {
    let settings = quorumSettings(5, ["auto_tie_breaker: 1", "wait_for_all: 1"])
    #expect(settings.quorateGroups([ids(1, 2), ids(3, 4, 5)]) == [ids(3, 4, 5)])
    #expect(settings.quorateGroups([ids(1, 2)]).isEmpty)
    var cluster = QuorumCluster.running(settings)
    cluster.form([ids(1, 2, 3)])
    cluster.form([ids(1, 2)])
    #expect(cluster.hasQuorum, "the one that was lost can't have the majority")
  }

  @Test func lastManStandingFollowsFailuresOneByOne() {
    let settings = quorumSettings(5, ["last_man_standing: 1", "wait_for_all: 1"])
    #expect(settings.quorateGroups([ids(1, 2)]).isEmpty)
    var cluster = QuorumCluster.running(settings)
    for rest in [ids(1, 2, 3, 4), ids(1, 2, 3), ids(1, 2)] {
      cluster.form([rest])
      #expect(cluster.hasQuorum)
      cluster.passWindow()
    }
    cluster.form([ids(1)])
    #expect(!cluster.hasQuorum)
  }

  /// The daemon never goes below the votes that the file gives, so that with a node list it comes
  /// to nothing.
  @Test func downscaleStopsAtTheVotesOfTheFile() {
    var cluster = QuorumCluster.running(quorumSettings(5, ["allow_downscale: 1"]))
    cluster.leave(ids(5))
    cluster.leave(ids(4))
    #expect(cluster.verdicts.map(\.quorum) == [3])
    #expect(cluster.hasQuorum)
    cluster.leave(ids(3))
    #expect(cluster.partition == [ids(1, 2)])
    #expect(!cluster.hasQuorum)
  }

  @Test func ffsplitGivesOneHalfTheVote() {
    let settings = quorumSettings(4, device: ["model: net", "votes: 1"])
    #expect(settings.quorateGroups([ids(1, 2), ids(3, 4)]) == [ids(1, 2)])
    #expect(settings.quorateGroups([ids(1, 2), ids(3, 4)], device: ids(3, 4)) == [ids(3, 4)])
    #expect(settings.quorateGroups([ids(1, 2), ids(3, 4)], device: []).isEmpty)
    #expect(settings.quorateGroups([ids(1, 2)]) == [ids(1, 2)])
    let highest = quorumSettings(
      4, device: ["model: net", "votes: 1"], net: ["tie_breaker: highest"])
    #expect(highest.quorateGroups([ids(1, 2), ids(3, 4)]) == [ids(3, 4)])
  }

  @Test func ffsplitKeepsTheActiveHalf() {
    var cluster = QuorumCluster.running(quorumSettings(4, device: ["model: net", "votes: 1"]))
    cluster.form([ids(3, 4)])
    cluster.form([ids(1, 2), ids(3, 4)])
    #expect(cluster.verdicts.filter(\.isQuorate).map { Set($0.nodes) } == [ids(3, 4)])
  }

  @Test func theVotesOfADeviceAreNotKnownWithoutNodes() {
    let text = "quorum {\nprovider: corosync_votequorum\ndevice {\nmodel: net\n}\n}\n"
    let settings = QuorumSettings(Configuration(Document(Array(text.utf8))))
    #expect(settings.votesOfDevice == nil)
  }

  @Test func lmsLeavesTheLastManStanding() {
    let settings = quorumSettings(3, device: ["model: net"], net: ["algorithm: lms"])
    #expect(settings.votesOfDevice == 2)
    #expect(settings.quorateGroups([ids(3)]) == [ids(3)])
    #expect(settings.quorateGroups([ids(1), ids(2, 3)]) == [ids(2, 3)])
    #expect(settings.quorateGroups([ids(1), ids(2), ids(3)]) == [ids(1)])
    #expect(settings.quorateGroups([ids(1, 2)], device: []).isEmpty)
    #expect(settings.quorateGroups([ids(1, 2, 3)], device: []) == [ids(1, 2, 3)])
  }

  /// As a real corosync-qnetd has it: it decides when a node tells it of a membership.
  @Test func lmsDoesNotAskANodeThatWasAloneBefore() {
    let settings = quorumSettings(3, device: ["model: net"], net: ["algorithm: lms"])
    var cluster = QuorumCluster.running(settings)
    cluster.form([ids(1), ids(2), ids(3)])
    cluster.form([ids(3)])
    #expect(!cluster.hasQuorum)
    cluster.form([ids(2, 3)])
    #expect(cluster.hasQuorum)
  }

  @Test func aBigQuorumIsCutToEightBits() {
    let settings = quorumSettings(2, ["expected_votes: 512"])
    #expect(settings.verdicts(of: [ids(1)])[0].quorum == 1)
    #expect(settings.warnings.contains { $0.contains("255") })
  }
}
