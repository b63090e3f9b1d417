public import CorosyncModel
import CorosyncRuntime
import CorosyncStore
import CorosyncSyntax

/// What came of having a cluster load the file that is in place.
public struct ReloadOutcome: Sendable {
  /// The file.
  public let configuration: Configuration

  /// Why the cluster could not be seen to run the file; empty where it was.
  public let reasons: [String]

  /// The cluster at the end; nil where it could not be asked.
  public let state: ClusterState?
}

extension SafeEditor {
  /// Has all members load their files as they are, and waits for the proof.
  ///
  /// For files that were put in place by other means, such as one after the other on the nodes of a
  /// plain cluster. There is no way back: the content from before is not known. Nil where the file
  /// is not the running daemon's own; throws ``SafeEditError/refused(_:)`` where the daemons could
  /// not load the file, or where a check of the cluster does not pass that was not overridden.
  public func reload() throws(SafeEditError) -> ReloadOutcome? {
    guard let cluster, let before = try clusterState() else { return nil }
    let snapshot = try storing { () throws(StoreError) in try store.read() }
    let configuration = Configuration(Document(snapshot.bytes, release: options.release))
    let running: Configuration
    do throws(RuntimeError) {
      let map = try cluster.configuration(within: options.proofLimit)
      // A file that is loaded already replaces nothing, however the daemon's map is written.
      let isLoaded = ExpectedMap(reloading: configuration, over: configuration)
        .differences(in: map).isEmpty
      running =
        isLoaded
        ? configuration
        : Configuration(
          RunningDocument(map, release: options.release, besides: configuration).document)
    } catch {
      throw .cluster(error)
    }
    let edit = check(configuration, over: running, snapshot, before, addedLine: nil)
    // That another version runs is what a reload is for.
    let preflight = edit.objections.preflight.filter { $0.check != .version }
    guard edit.objections.findings.isEmpty, edit.objections.hazards.isEmpty, preflight.isEmpty
    else { throw .refused(edit) }
    let proof = loadAndProve(configuration, over: running, before: before, on: cluster)
    return ReloadOutcome(
      configuration: configuration, reasons: proof.reasons + proof.doubts, state: proof.state)
  }
}
