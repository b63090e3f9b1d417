import ArgumentParser

/// Which file is meant, and for which corosync.
struct FileOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The configuration file.",
      discussion: """
        Default: /etc/pve/corosync.conf where it exists, else the file of the running corosync, \
        else /etc/corosync/corosync.conf.
        """,
      valueName: "path"),
    completion: .file())
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The directory of the lock, the journal and the backups.",
      discussion: """
        Default: /var/lib/corosync-edit; for others than root corosync-edit below XDG_STATE_HOME.
        """,
      valueName: "path"),
    completion: .directory)
  var stateDir: String?

  @OptionGroup var target: ReleaseOptions
}
