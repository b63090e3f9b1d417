import TestSupport
import Testing

extension LabCluster {
  /// Whether a node's daemon is in the middle of a reload, or was left in it.
  func isReloading(_ node: String) throws -> Bool {
    let flags = ["config.reload_in_progress", "config.totemconfig_reload_in_progress"]
    let result = try run(["corosync-cmapctl", "config."], on: node)
    try #require(result.status == 0, "\(result)")
    return result.lines.contains { line in
      flags.contains { line.hasPrefix($0) } && !line.hasSuffix("= 0")
    }
  }
}
