import TestSupport
import Testing

/// Three nodes of real corosync that share one configuration file.
struct LabCluster {
  let name: String

  /// The file, as seen from here.
  let live: String

  /// Brings a lab up, and takes it down after `body`, however that ends.
  static func run(_ name: String, _ body: (LabCluster) throws -> Void) throws {
    defer { _ = try? ProgramRun.result([ProgramPaths.lab, "down", "--name", name]) }
    let up = try ProgramRun.result(
      [ProgramPaths.lab, "up", "--name", name, "--shared", "--links", "2"])
    try #require(up.status == 0, "\(up)")
    let folder = try ProgramRun.result([ProgramPaths.lab, "dir", "--name", name, "uno"])
    try #require(folder.status == 0, "\(folder)")
    let live = folder.output.prefix { $0 != "\n" } + "/etc/corosync.conf"
    try body(LabCluster(name: name, live: String(live)))
  }

  /// What runs a command on a node.
  func prefix(_ node: String = "uno") -> [String] {
    [ProgramPaths.lab, "do", "--name", name, node]
  }

  /// Whether a node's daemon is in the middle of a reload, or was left in it.
  func isReloading(_ node: String) throws -> Bool {
    let flags = ["config.reload_in_progress", "config.totemconfig_reload_in_progress"]
    let result = try ProgramRun.result(prefix(node) + ["corosync-cmapctl", "config."])
    try #require(result.status == 0, "\(result)")
    return result.output.split(separator: "\n").contains { line in
      flags.contains { line.hasPrefix($0) } && !line.hasSuffix("= 0")
    }
  }
}
