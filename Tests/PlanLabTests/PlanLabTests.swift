import TestSupport
import Testing

/// What the plan says of a change, and what real daemons do with it.
///
/// Every kind of change is put in place by hand in a lab whose nodes share the file, and loaded
/// with corosync-cfgtool. What happened is told by the daemon alone: its map and statistics, its
/// log, votequorum, its sockets.
@Suite(
  .serialized, .ownThread,
  .enabled(if: LabCluster.isPossible, Comment(rawValue: LabCluster.obstacle ?? "")))
struct PlanLabTests {}
