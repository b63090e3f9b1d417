import CorosyncRuntime
import CorosyncSafeEdit

/// Quorum as the running daemon has it.
enum RunningQuorum {
  /// The file is not that of a running corosync.
  case unknown
  /// Corosync runs without a quorum provider.
  case noProvider
  case status(QuorumStatus)
}

extension Workspace {
  /// What the running daemon says of quorum.
  func runningQuorum() throws -> RunningQuorum {
    guard let runtime = cluster as? any QuorumRuntime else { return .unknown }
    do {
      return try runtime.quorumStatus(within: Self.askLimit).map { .status($0) } ?? .noProvider
    } catch {
      throw Failure(.daemon, "\(error)")
    }
  }
}
