import CorosyncModel
import CorosyncSafeEdit
import CorosyncStore
import SystemPackage

/// What the running corosync tells of the links, where a file is its own.
struct LiveState {
  let state: ClusterState

  /// Nil where the file is not that of a running corosync; throws where that can't be asked.
  init?(of path: String, _ daemon: Daemon?) throws {
    #if Runtime
    guard let daemon, path != "-", Self.isOwn(path, daemon) else { return nil }
    do {
      state = try LocalCluster().state(within: Workspace.askLimit)
    } catch {
      throw Failure(.daemon, "\(error); \"--offline\" draws the file alone")
    }
    #else
    return nil
    #endif
  }

  private static func isOwn(_ path: String, _ daemon: Daemon) -> Bool {
    guard let file = try? ConfigurationFile(path: FilePath(path)) else { return false }
    if file.realPath.starts(with: "/etc/pve") { return file.realPath == "/etc/pve/corosync.conf" }
    return daemon.uses(file)
  }

  /// Says that the links are those of another file than the one that is drawn.
  func warnOfOtherVersion(than configuration: Configuration, _ console: Console) {
    let version = configuration.totem.configVersion?.value
    guard version != state.loadedVersion else { return }
    func name(_ version: UInt64?) -> String { version.map { "config_version \($0)" } ?? "none" }
    console.note(
      "note: the file has \(name(version)), and corosync runs \(name(state.loadedVersion)): the "
        + "states of links are those of what runs")
  }
}
