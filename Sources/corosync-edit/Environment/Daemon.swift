import CorosyncRuntime
import CorosyncStore
import SystemPackage

/// The corosync that runs on this machine.
struct Daemon {
  static let defaultFile = "/etc/corosync/corosync.conf"

  /// The file that it reads.
  let configurationFile: String

  static func find() -> Daemon? {
    DaemonProcess.running().map {
      Daemon(configurationFile: $0.configurationFile ?? defaultFile)
    }
  }

  /// Whether the daemon reads the file: it is its own, or Proxmox's, which stands for it.
  func uses(_ store: ConfigurationStore) -> Bool {
    if store.backend.distributes { return store.file.realPath.lastComponent == "corosync.conf" }
    return uses(path: store.file.path.string)
  }

  /// Whether a file is the daemon's own.
  func uses(path: String) -> Bool {
    guard let own = try? ConfigurationFile(path: FilePath(configurationFile)),
      let file = try? ConfigurationFile(path: FilePath(path))
    else { return false }
    return own.realPath == file.realPath
  }
}
