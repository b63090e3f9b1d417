#if Runtime
import CCorosync

/// A connection to the daemon's configuration service.
///
/// Belongs to one thread: the client library takes no lock around a request.
struct CfgHandle: ~Copyable {
  private let handle: corosync_cfg_handle_t
  private let descriptor: PolledDescriptor

  init(_ policy: CallPolicy) throws(RuntimeError) {
    var handle: corosync_cfg_handle_t = 0
    try policy.run(CallSite(.cfgInitialize)) {
      ConnectionGate.pass { corosync_cfg_initialize(&handle, nil) }
    }
    self.handle = handle
    var number: Int32 = -1
    _ = corosync_cfg_fd_get(handle, &number)
    descriptor = PolledDescriptor(number: number)
  }

  deinit {
    let handle = handle
    _ = ConnectionGate.pass { corosync_cfg_finalize(handle) }
  }

  var isUsable: Bool { descriptor.isConnected }

  /// Makes all members reload and returns this node's verdict.
  func reload(_ policy: CallPolicy) throws(RuntimeError) -> ReloadVerdict {
    let site = CallSite(.cfgReload)
    switch try policy.attempt(site, { corosync_cfg_reload_config(handle) }) {
    case .ok: return .accepted
    case .invalidParameter: return .refused
    case let code: throw .callFailed(site, code)
    }
  }

  /// The id of this node.
  func localNodeID(_ policy: CallPolicy) throws(RuntimeError) -> UInt32 {
    var id: UInt32 = 0
    try policy.run(CallSite(.cfgLocalGet)) { corosync_cfg_local_get(handle, &id) }
    return id
  }

  /// How this node sees the node `id`.
  func nodeStatus(of id: UInt32, _ policy: CallPolicy) throws(RuntimeError) -> NodeStatus {
    var status = corosync_cfg_node_status_v1()
    try policy.run(CallSite(.cfgNodeStatus, .node(id))) {
      corosync_cfg_node_status_get(handle, id, CFG_NODE_STATUS_V1, &status)
    }
    return NodeStatus(status)
  }
}
#endif
