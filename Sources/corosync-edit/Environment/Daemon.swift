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
    return uses(store.file)
  }

  /// Whether a file is the daemon's own.
  func uses(_ file: ConfigurationFile) -> Bool { realPath == file.realPath }

  /// Where its file is, all links followed; nil where it can't be found.
  var realPath: FilePath? {
    try? ConfigurationFile(path: FilePath(configurationFile)).realPath
  }
}
