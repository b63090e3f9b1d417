import CorosyncModel
import CorosyncRuntime
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax

extension Workspace {
  /// The longest that a question to the daemon may take.
  static let askLimit = Duration.seconds(10)

  /// The file as it is now.
  func configuration() throws(Failure) -> Configuration {
    do {
      return Configuration(Document(try store.read().bytes, release: release))
    } catch {
      throw Failure(.files, error.description)
    }
  }

  /// The cluster as it is now; nil where the file is not that of a running daemon.
  func clusterState() throws(Failure) -> ClusterState? {
    do {
      return try cluster?.state(within: Self.askLimit)
    } catch {
      throw Failure(.daemon, error.description)
    }
  }
}
