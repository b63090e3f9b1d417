/// One of the daemon's two maps from keys to values.
///
/// The raw value is the number that libcmap uses (`cmap_map_t`).
public enum CmapMap: UInt32, Sendable, CaseIterable {
  /// The configuration and the run-time keys; `icmap` for corosync-cmapctl(8).
  case configuration = 0
  /// Statistics, computed when they are read; `stats` for corosync-cmapctl(8).
  case statistics = 1
}
