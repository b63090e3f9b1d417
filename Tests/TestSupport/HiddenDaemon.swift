import Glibc

/// The machine's corosync, started on files of the tests where nothing else of the machine is seen.
public enum HiddenDaemon {
  /// Whether the daemon is here, and may be started in namespaces of its own.
  public static var isAvailable: Bool {
    geteuid() == 0 && access("/usr/sbin/corosync", X_OK) == 0
      && access("/usr/bin/unshare", X_OK) == 0
  }

  /// What is missing where it is not available.
  public static let reason = "needs root, corosync and unshare"
}
