public import CorosyncModel
import CorosyncRuntime
import CorosyncStore
import CorosyncSyntax

/// Whether a cluster runs what a file says, at one moment.
public struct RunningProof: Sendable {
  /// The file.
  public let configuration: Configuration
  public let state: ClusterState
  public let verification: Verification

  /// The nodes of the file that are not members.
  public let away: [NodeID]
}

extension SafeEditor {
  /// Holds the running cluster against the file, once and without waiting.
  ///
  /// Throws ``SafeEditError/store(_:)`` or ``SafeEditError/cluster(_:)``; nil where the file is not
  /// the running daemon's own.
  public func runningProof() throws(SafeEditError) -> RunningProof? {
    guard let cluster, let state = try clusterState() else { return nil }
    let snapshot = try storing { () throws(StoreError) in try store.read() }
    let configuration = Configuration(Document(snapshot.bytes, release: options.release))
    let version = configuration.totem.configVersion?.value ?? 0
    let expected = ExpectedMap(reloading: configuration, over: configuration)
    let failures: [Verification.Failure]
    do throws(RuntimeError) {
      failures =
        Verification.failures(of: configuration, version: version, in: state, before: nil)
        + (try mapFailures(expected, on: cluster, isStrict: true))
        + (try RunningPings.failures(of: configuration, on: cluster, within: options.proofLimit))
    } catch {
      throw .cluster(error)
    }
    let joined = state.joinedIDs
    return RunningProof(
      configuration: configuration, state: state,
      verification: Verification(version: version, failures: failures),
      away: configuration.nodes.compactMap(\.id?.value).filter { !joined.contains($0) })
  }
}
