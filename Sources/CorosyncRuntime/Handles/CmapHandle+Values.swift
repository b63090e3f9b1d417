#if Runtime
import CCorosync
import CorosyncCmap

extension CmapHandle {
  /// The value of a key; nil if there is no such key.
  ///
  /// One round trip for a value that fits the buffer or has the expected length.
  mutating func value(
    of key: CmapKey, expecting length: Int = 0, _ policy: CallPolicy
  ) throws(RuntimeError) -> CmapValue? {
    let site = CallSite(.cmapGet, .key(key))
    reserve(length)
    // A value may grow between the calls for its length and for itself.
    for _ in 0..<8 {
      var count = buffer.count
      var type = CMAP_VALUETYPE_INT8
      let code = try policy.attempt(site) {
        count = buffer.count
        return cmap_get(handle, key.description, &buffer, &count, &type)
      }
      switch code {
      case .ok: return try decode(count, type, site)
      case .notExist: return nil
      case .invalidParameter: break
      default: throw .callFailed(site, code)
      }
      guard let needed = try self.length(of: site, key, policy) else { return nil }
      reserve(needed)
    }
    throw .callFailed(site, .invalidParameter)
  }

  private func length(
    of site: CallSite, _ key: CmapKey, _ policy: CallPolicy
  ) throws(RuntimeError) -> Int? {
    var count = 0
    let code = try policy.attempt(site) { cmap_get(handle, key.description, nil, &count, nil) }
    guard code != .notExist else { return nil }
    guard code == .ok else { throw .callFailed(site, code) }
    return count
  }

  private mutating func reserve(_ length: Int) {
    guard length > buffer.count else { return }
    buffer = [UInt8](repeating: 0, count: length)
  }

  private func decode(
    _ count: Int, _ type: cmap_value_types_t, _ site: CallSite
  ) throws(RuntimeError) -> CmapValue {
    let value = buffer.withUnsafeBytes { bytes in
      CmapValue(type: type, bytes: UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
    }
    guard let value else { throw .unexpectedAnswer(site) }
    return value
  }

  /// Sets a key to a value of its type.
  func set(_ key: CmapKey, to value: CmapValue, _ policy: CallPolicy) throws(RuntimeError) {
    let site = CallSite(.cmapSet, .key(key))
    // The daemon would cut the string at its first NUL without a word.
    guard value.stringBytes?.contains(0) != true else {
      throw .callFailed(site, .invalidParameter)
    }
    let type = cmap_value_types_t(rawValue: value.type.rawValue)
    let bytes = value.storage
    try policy.run(site) { cmap_set(handle, key.description, bytes, bytes.count, type) }
  }

  /// Deletes a key; false if there was none.
  func delete(_ key: CmapKey, _ policy: CallPolicy) throws(RuntimeError) -> Bool {
    let site = CallSite(.cmapDelete, .key(key))
    let code = try policy.attempt(site) { cmap_delete(handle, key.description) }
    guard code == .ok || code == .notExist else { throw .callFailed(site, code) }
    return code == .ok
  }
}
#endif
