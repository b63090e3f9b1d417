import TestSupport
import Testing

/// Tests against real daemons; one after the other, since some stop or change them.
@Suite(
  "The running daemon", .serialized,
  .enabled(if: LabCluster.canBeProbed, "needs root, network namespaces, corosync"),
  .lab("--nodes", "2"))
struct DaemonTests {
  let lab: LabCluster

  init() throws { lab = try .ofSuite }
}
