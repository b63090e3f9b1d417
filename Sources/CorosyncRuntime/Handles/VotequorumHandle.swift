#if Runtime
import CCorosync

/// A connection to the daemon's quorum provider.
///
/// Belongs to one thread: the client library takes no lock around a request.
struct VotequorumHandle: ~Copyable {
  private let handle: votequorum_handle_t
  private let descriptor: PolledDescriptor

  init(_ policy: CallPolicy) throws(RuntimeError) {
    var handle: votequorum_handle_t = 0
    try policy.run(CallSite(.votequorumInitialize)) {
      ConnectionGate.pass { votequorum_initialize(&handle, nil) }
    }
    self.handle = handle
    var number: Int32 = -1
    _ = votequorum_fd_get(handle, &number)
    descriptor = PolledDescriptor(number: number)
  }

  deinit {
    let handle = handle
    _ = ConnectionGate.pass { votequorum_finalize(handle) }
  }

  var isUsable: Bool { descriptor.isConnected }

  /// What this node knows of its quorum.
  ///
  /// Asks for this node (0) only: for an unknown one the library copies memory that nobody set.
  func status(_ policy: CallPolicy) throws(RuntimeError) -> QuorumStatus {
    var info = votequorum_info()
    try policy.run(CallSite(.votequorumInfo)) { votequorum_getinfo(handle, 0, &info) }
    return QuorumStatus(info)
  }

  /// Makes all members of the partition expect so many votes; false where the daemon refuses.
  func setExpectedVotes(_ votes: UInt32, _ policy: CallPolicy) throws(RuntimeError) -> Bool {
    let site = CallSite(.votequorumSetExpected)
    switch try policy.attempt(site, { votequorum_setexpected(handle, votes) }) {
    case .ok: return true
    case .invalidParameter: return false
    case let code: throw .callFailed(site, code)
    }
  }
}
#endif
