import TestSupport
import Testing

/// The program in real clusters, one after the other.
@Suite(
  .serialized, .ownThread,
  .enabled(if: LabCluster.isPossible, Comment(rawValue: LabCluster.obstacle ?? "")))
struct ClusterTests {
  static let nodes = ["uno", "dos", "tres"]
}
