import CorosyncModel
import CorosyncRuntime
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax

/// Quorum as the running daemon has it.
enum RunningQuorum {
  /// The file is not that of a running corosync.
  case unknown
  /// Corosync runs without a quorum provider.
  case noProvider
  case status(QuorumStatus)
}

extension Workspace {
  /// The longest that a question about quorum may take.
  static let quorumLimit = Duration.seconds(10)

  /// The file as it is now.
  func configuration() throws -> Configuration {
    do {
      return Configuration(Document(try store.read().bytes, release: release))
    } catch {
      throw Failure(.files, error.description)
    }
  }

  /// What the running daemon says of quorum.
  func runningQuorum() throws -> RunningQuorum {
    guard let runtime = cluster as? any QuorumRuntime else { return .unknown }
    do {
      return try runtime.quorumStatus(within: Self.quorumLimit).map { .status($0) } ?? .noProvider
    } catch {
      throw Failure(.daemon, "\(error)")
    }
  }
}
