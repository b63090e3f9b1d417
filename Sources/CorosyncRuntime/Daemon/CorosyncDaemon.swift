#if Runtime
public import CorosyncCmap

/// The corosync that runs on this node, in this network namespace.
///
/// Every operation blocks its caller, but never longer than the limit it is given: the client
/// libraries, which know no limit, run on a thread of its own. Connections are opened when they are
/// first needed, kept, and replaced after the daemon was restarted. May be used from several
/// threads; their operations are carried out one after the other.
///
/// All operations throw ``RuntimeError``: `.deadlinePassed` when the limit is over, `.callFailed`
/// with `CS_ERR_LIBRARY` where no daemon runs, with `CS_ERR_ACCESS` where the user may not connect.
/// While the daemon is starting or busy a call is repeated until the limit is over.
public final class CorosyncDaemon: Sendable {
  let thread = CallThread()

  /// Makes an object that has no connection yet; this cannot fail.
  public init() {}
}

extension CorosyncDaemon {
  /// The value of a key of a map; nil if there is no such key.
  ///
  /// Reading is not restricted by key. Source: cmap_get(3).
  public func value(
    of key: CmapKey, in map: CmapMap = .configuration, within limit: Duration
  ) throws(RuntimeError) -> CmapValue? {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      try session.withCmap(map, policy) { (handle) throws(RuntimeError) in
        try handle.value(of: key, policy)
      }
    }
  }

  /// The values of several keys of a map, read one after the other; keys that do not exist are
  /// left out.
  public func values(
    of keys: [CmapKey], in map: CmapMap = .configuration, within limit: Duration
  ) throws(RuntimeError) -> [CmapKey: CmapValue] {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      try session.withCmap(map, policy) { (handle) throws(RuntimeError) in
        var values: [CmapKey: CmapValue] = [:]
        for key in keys { values[key] = try handle.value(of: key, policy) }
        return values
      }
    }
  }

  /// All keys of a map that start with `prefix`, with their values, in the order of the keys.
  ///
  /// Not a snapshot: keys that come or go meanwhile may be missing or present. Nil or an empty
  /// prefix stands for all keys. Source: cmap_iter_init(3).
  public func entries(
    prefix: String? = nil, in map: CmapMap = .configuration, within limit: Duration
  ) throws(RuntimeError) -> [CmapEntry] {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      try session.withCmap(map, policy) { (handle) throws(RuntimeError) in
        try handle.entries(prefix, policy)
      }
    }
  }

  /// All keys of a map that start with `prefix`, in their order.
  public func keys(
    prefix: String? = nil, in map: CmapMap = .configuration, within limit: Duration
  ) throws(RuntimeError) -> [CmapKey] {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      try session.withCmap(map, policy) { (handle) throws(RuntimeError) in
        try handle.keys(prefix, policy)
      }
    }
  }

  /// Sets a key of a map, on this node and until the next reload or restart.
  ///
  /// The key takes the type of the value. Throws `.callFailed` with `CS_ERR_ACCESS` for a key that
  /// clients may not change and `CS_ERR_INVALID_PARAM` for a value over 16384 bytes or a string
  /// with a NUL. Source: cmap_set(3).
  public func set(
    _ key: CmapKey, to value: CmapValue, in map: CmapMap = .configuration, within limit: Duration
  ) throws(RuntimeError) {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      try session.withCmap(map, policy) { (handle) throws(RuntimeError) in
        try handle.set(key, to: value, policy)
      }
    }
  }

  /// Deletes a key of the configuration map, on this node; false if there was none.
  ///
  /// Throws `.callFailed` with `CS_ERR_ACCESS` for a key that clients may not change.
  /// Source: cmap_delete(3).
  @discardableResult
  public func delete(_ key: CmapKey, within limit: Duration) throws(RuntimeError) -> Bool {
    try thread.perform(within: limit) { (session, policy) throws(RuntimeError) in
      try session.withCmap(.configuration, policy) { (handle) throws(RuntimeError) in
        try handle.delete(key, policy)
      }
    }
  }
}
#endif
