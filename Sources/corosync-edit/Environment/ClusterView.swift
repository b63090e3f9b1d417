import CorosyncModel

/// A file, and the cluster that runs it where one does.
struct ClusterView {
  let path: String
  let configuration: Configuration
  let state: ClusterState?

  /// Why there is no ``state``; nil where there is one.
  let reason: String?
}

extension Inspection {
  /// The file and the running cluster as they are now; throws ``Failure``.
  func view() throws -> ClusterView {
    ClusterView(
      path: workspace.path, configuration: try workspace.configuration(),
      state: try workspace.clusterState(), reason: workspace.reasonForNoCluster)
  }
}
