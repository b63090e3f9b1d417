public import CorosyncCmap
public import CorosyncModel
public import CorosyncRuntime

/// The running daemon of one node, and what it tells of the cluster.
///
/// No call waits longer than it is told.
public protocol ClusterRuntime: Sendable {
  /// The members, links and quorum.
  func state(within limit: Duration) throws(RuntimeError) -> ClusterState

  /// The keys of the configuration that the daemon has loaded.
  func configuration(within limit: Duration) throws(RuntimeError) -> [CmapKey: CmapValue]

  /// What the daemon could not apply of the last file that it accepted; nil for nothing.
  func reloadErrorMessage(within limit: Duration) throws(RuntimeError) -> String?

  /// The value of one key; nil where the map does not have it.
  func value(of key: CmapKey, within limit: Duration) throws(RuntimeError) -> CmapValue?

  /// Makes all members read their files again, and returns this node's verdict.
  func reload(within limit: Duration) throws(RuntimeError) -> ReloadVerdict

  /// Looks at the members, again after each change about them and now and then, until `condition`
  /// holds; false when `limit` was over first.
  func wait(
    within limit: Duration, until condition: (ClusterState) throws(RuntimeError) -> Bool
  ) throws(RuntimeError) -> Bool

  /// Gives the other nodes time for what can't be seen from this one.
  func rest(for time: Duration)
}
