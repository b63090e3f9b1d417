#if Runtime
import CCorosync
import CorosyncCmap

extension CmapHandle {
  /// All keys that start with `prefix`, with their values, in the order of the keys.
  ///
  /// Two round trips per key. Keys that vanish meanwhile are left out.
  mutating func entries(
    _ prefix: String?, _ policy: CallPolicy
  ) throws(RuntimeError) -> [CmapEntry] {
    let iteration = try startIteration(prefix, policy)
    let handle = handle
    defer { cmap_iter_finalize(handle, iteration) }
    var entries: [CmapEntry] = []
    while let (key, length) = try nextKey(iteration, prefix, policy) {
      guard let value = try value(of: key, expecting: length, policy) else { continue }
      entries.append(CmapEntry(key: key, value: value))
    }
    entries.sort { $0.key < $1.key }
    return entries
  }

  /// All keys that start with `prefix`, in their order; one round trip per key.
  func keys(_ prefix: String?, _ policy: CallPolicy) throws(RuntimeError) -> [CmapKey] {
    let iteration = try startIteration(prefix, policy)
    let handle = handle
    defer { cmap_iter_finalize(handle, iteration) }
    var keys: [CmapKey] = []
    while let (key, _) = try nextKey(iteration, prefix, policy) { keys.append(key) }
    keys.sort()
    return keys
  }

  private func startIteration(
    _ prefix: String?, _ policy: CallPolicy
  ) throws(RuntimeError) -> cmap_iter_handle_t {
    var iteration: cmap_iter_handle_t = 0
    try policy.run(CallSite(.cmapIterate, .prefix(prefix))) {
      cmap_iter_init(handle, prefix, &iteration)
    }
    return iteration
  }

  private func nextKey(
    _ iteration: cmap_iter_handle_t, _ prefix: String?, _ policy: CallPolicy
  ) throws(RuntimeError) -> (key: CmapKey, length: Int)? {
    let site = CallSite(.cmapIterate, .prefix(prefix))
    var name = [CChar](repeating: 0, count: Int(CMAP_KEYNAME_MAXLEN) + 1)
    var length = 0
    var type = CMAP_VALUETYPE_INT8
    let code = try policy.attempt(site) {
      cmap_iter_next(handle, iteration, &name, &length, &type)
    }
    guard code != .noSections else { return nil }
    guard code == .ok else { throw .callFailed(site, code) }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    guard let key = CmapKey(bytes: bytes) else { throw .unexpectedAnswer(site) }
    return (key, length)
  }
}
#endif
