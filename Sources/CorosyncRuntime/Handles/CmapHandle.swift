#if Runtime
import CCorosync
import CorosyncCmap

/// A connection to one of the daemon's maps.
///
/// Belongs to one thread: the client library takes no lock around a request.
struct CmapHandle: ~Copyable {
  let handle: cmap_handle_t
  let descriptor: PolledDescriptor
  /// Takes what the daemon tells of changes; alive until the handle is closed.
  let changes: CmapChangeLog
  /// Where the library writes values.
  var buffer: [UInt8]

  init(_ map: CmapMap, _ policy: CallPolicy) throws(RuntimeError) {
    handle = try CmapHandle.open(map, policy)
    var number: Int32 = -1
    _ = cmap_fd_get(handle, &number)
    descriptor = PolledDescriptor(number: number)
    changes = CmapChangeLog()
    buffer = [UInt8](repeating: 0, count: 512)
  }

  deinit {
    let handle = handle
    _ = ConnectionGate.pass { cmap_finalize(handle) }
  }

  var isUsable: Bool { descriptor.isConnected }

  private static func open(
    _ map: CmapMap, _ policy: CallPolicy
  ) throws(RuntimeError) -> cmap_handle_t {
    var handle: cmap_handle_t = 0
    try policy.run(CallSite(.cmapInitialize)) {
      ConnectionGate.pass {
        // The choice of the default map costs a round trip and changes nothing.
        guard map != .configuration else { return cmap_initialize(&handle) }
        let code = cmap_initialize_map(&handle, cmap_map_t(rawValue: map.rawValue))
        // The connection is open even where the choice of the map failed.
        if code != CS_OK { cmap_finalize(handle) }
        return code
      }
    }
    return handle
  }
}
#endif
