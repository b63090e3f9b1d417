import CorosyncCmap
import CorosyncModel

/// The name of a log subsystem, as the daemon finds it in its map.
struct Logger {
  let name: String

  /// The value of `subsys`.
  let range: Range<Int>

  /// Whether the daemon finds the settings: not where the name is empty or has a dot.
  let isReachable: Bool

  /// The map's key of a setting; nil where it would be too long.
  func key(_ setting: String) -> CmapKey? { CmapKey("logging.logger_subsys.\(name).\(setting)") }

  /// The subsystems of a configuration, in the order of the map.
  static func names(in projection: Projection) -> [Logger] {
    let prefix = "logging.logger_subsys."
    return projection.entries(prefix: prefix).compactMap { entry in
      let rest = entry.key.description.dropFirst(prefix.count)
      guard rest.hasSuffix(".subsys") || rest == "subsys" else { return nil }
      let name = String(rest.dropLast(min(rest.count, ".subsys".count)))
      return Logger(
        name: name, range: entry.origin.range, isReachable: !name.isEmpty && !name.contains("."))
    }
  }
}
