#if Runtime
import CCorosync
import CorosyncCmap

/// Collects the changes that the daemon tells of, on the thread of one connection.
final class CmapChangeLog {
  private(set) var changes: [CmapChange] = []

  func append(_ change: CmapChange) {
    changes.append(change)
  }

  func removeAll() -> [CmapChange] {
    defer { changes = [] }
    return changes
  }
}

extension CmapHandle {
  /// Asks the daemon to tell of every change to keys that start with `prefix`.
  func track(_ prefix: String, _ policy: CallPolicy) throws(RuntimeError) {
    let kinds = CMAP_TRACK_ADD | CMAP_TRACK_MODIFY | CMAP_TRACK_DELETE | CMAP_TRACK_PREFIX
    var tracker: cmap_track_handle_t = 0
    // The log outlives the tracker: this handle owns it and ends all trackers when it is closed.
    let log = Unmanaged.passUnretained(changes).toOpaque()
    try policy.run(CallSite(.cmapTrack, .prefix(prefix))) {
      cmap_track_add(handle, prefix, kinds, CmapHandle.note, log, &tracker)
    }
  }

  /// Waits for changes and returns those that have come; empty if there are none by `end`.
  func nextChanges(
    until end: ContinuousClock.Instant, _ policy: CallPolicy
  ) throws(RuntimeError) -> [CmapChange] {
    while descriptor.waitForInput(until: end) {
      let site = CallSite(.cmapDispatch)
      try policy.run(site) { cmap_dispatch(handle, CS_DISPATCH_ALL) }
      let arrived = changes.removeAll()
      if !arrived.isEmpty { return arrived }
      guard descriptor.isConnected else { throw .callFailed(site, .library) }
    }
    return []
  }

  private static let note: cmap_notify_fn_t = { _, _, _, name, new, old, log in
    guard let name, let log else { return }
    let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
    guard let key = CmapKey(bytes: bytes) else { return }
    let change = CmapChange(key: key, old: CmapValue(notified: old), new: CmapValue(notified: new))
    Unmanaged<CmapChangeLog>.fromOpaque(log).takeUnretainedValue().append(change)
  }
}
#endif
