import CorosyncModel
import CorosyncRuntime
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax

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
    let bytes: [UInt8]
    do {
      bytes = try workspace.store.read().bytes
    } catch {
      throw Failure(.files, error.description)
    }
    let state: ClusterState?
    do {
      state = try workspace.cluster?.state(within: .seconds(10))
    } catch {
      throw Failure(.daemon, error.description)
    }
    return ClusterView(
      path: workspace.path,
      configuration: Configuration(Document(bytes, release: workspace.release)), state: state,
      reason: workspace.reasonForNoCluster)
  }
}
