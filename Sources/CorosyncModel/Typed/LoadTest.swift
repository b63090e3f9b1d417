import CorosyncCmap

/// The section `pload`: the daemon's own load test, which ends with the daemon's exit.
///
/// The daemon reads numbers here and the file gives texts, so only ``start`` has an effect from a
/// file. Source: the daemon's `pload_read_config`.
public struct LoadTest: Sendable, Hashable {
  /// `count` of messages as written.
  public let count: Sourced<String>?

  /// `size` of a message in bytes as written.
  public let size: Sourced<String>?

  /// `start`: a long phrase that starts the test.
  ///
  /// Never wanted in a file.
  public let start: Sourced<String>?

  init(_ projection: Projection) {
    count = projection.text("pload.count")
    size = projection.text("pload.size")
    start = projection.text("pload.start")
  }
}
