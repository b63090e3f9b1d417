import Testing

/// Tests against real daemons; one after the other, since some stop or change them.
@Suite(
  "The running daemon", .serialized,
  .enabled(if: LabCluster.isAvailable, "needs root, network namespaces, corosync"),
  LabCluster.shared)
struct DaemonTests {
  let lab = LabCluster.shared
}
