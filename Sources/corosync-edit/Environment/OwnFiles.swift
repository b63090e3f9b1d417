import CorosyncDiagnostics
import CorosyncStore
import SystemPackage

/// The files that the cluster runs on, which are changed by the safe commands only.
struct OwnFiles {
  private let daemonFile: FilePath?

  init() {
    daemonFile = Daemon.find()?.realPath
  }

  /// Why a file must not be changed here and what to do instead; nil where it may be.
  func objection(to file: ConfigurationFile) -> String? {
    guard file.realPath == daemonFile || file.realPath.starts(with: "/etc/pve") else { return nil }
    let path = escaped(file.path.string)
    return "\"\(path)\" is the file that the cluster runs on, and was not changed; "
      + "write the repaired content elsewhere with \"corosync-edit lint --fix - <\(path)\", "
      + "then use \"corosync-edit apply\""
  }
}
