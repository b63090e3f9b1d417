public import CorosyncCmap

/// A change of one key that the daemon told of.
///
/// Source: `cmap_notify_fn_t` in corosync/cmap.h.
public struct CmapChange: Hashable, Sendable {
  /// The key.
  public let key: CmapKey
  /// The value before; nil if the key was added.
  public let old: CmapValue?
  /// The value after; nil if the key was deleted.
  public let new: CmapValue?

  /// Makes a change.
  public init(key: CmapKey, old: CmapValue?, new: CmapValue?) {
    self.key = key
    self.old = old
    self.new = new
  }
}
