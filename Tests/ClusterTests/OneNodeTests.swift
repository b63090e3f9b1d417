import TestSupport
import Testing

extension ClusterTests {
  /// A cluster of one node, which is about to get another one.
  @Suite(.enabled(if: LabCluster.isPossible, "\(LabCluster.obstacle ?? "")"))
  struct OneNodeTests {
    @Test func aSecondNodeIsAddedWhereTheLossOfQuorumIsForced() throws {
      let lab = try LabCluster(["--nodes", "1"])
      defer { lab.takeDown() }
      let addition = ["node", "add", "dos", "--addr", "10.10.0.2", "--yes"]
      let refused = try lab.edit(addition)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("[quorum-lost]"), "\(refused)")
      #expect(refused.errors.contains("start corosync on the new nodes at once"), "\(refused)")
      let forced = try lab.edit(addition + ["--force", "quorum-lost"])
      #expect(forced.status == 0, "\(forced)")
      #expect(forced.errors.contains("warning: the cluster is not quorate"), "\(forced)")
      #expect(try lab.value("nodelist.node.1.name", on: "uno") == "dos")
    }
  }
}
