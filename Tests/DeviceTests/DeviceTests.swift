import TestSupport
import Testing

/// The quorum device in real clusters, one after the other.
@Suite(
  .serialized, .ownThread,
  .enabled(
    if: LabCluster.deviceObstacle == nil, Comment(rawValue: LabCluster.deviceObstacle ?? "")))
struct DeviceTests {}
