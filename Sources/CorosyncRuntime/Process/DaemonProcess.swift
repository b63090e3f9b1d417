/// The process of the corosync that programs of this network namespace talk to.
///
/// Corosync's sockets are abstract ones, which belong to a network namespace: containers and test
/// clusters on one machine each have their own daemon.
public struct DaemonProcess: Hashable, Sendable {
  /// The process id.
  public let processID: Int32

  /// The file given to the daemon with `-c`, as an absolute path; nil for the default file.
  ///
  /// A relative path is completed with the daemon's working directory where that may be read; it
  /// stays relative otherwise. At its start the daemon read such a path from where it was started,
  /// but then it moves to its state directory: there, as told here, it looks at a reload.
  public let configurationFile: String?

  /// Finds the daemon; nil if none runs in this network namespace or if it cannot be seen.
  ///
  /// Takes the process that the daemon's lock file names, where it is one, and else looks through
  /// proc(5) for processes named corosync. Those whose namespace may not be read, as those of other
  /// users without privilege, are passed over, and so are runs of `corosync -t` and `-v`. Of
  /// several the one with the lowest id is taken.
  public static func running() -> DaemonProcess? {
    let table = ProcessTable(directory: "/proc")
    return noted(in: ProcessTable(directory: "/run"), table) ?? running(in: table)
  }

  /// The daemon of the lock file: on a machine of many processes a search takes thousands of calls.
  static func noted(in run: ProcessTable, _ table: ProcessTable) -> DaemonProcess? {
    guard let id = run.lockHolder(), let own = table.networkNamespace(of: "self") else {
      return nil
    }
    return daemon(id, in: table, own)
  }

  static func running(in table: ProcessTable) -> DaemonProcess? {
    guard let ownNamespace = table.networkNamespace(of: "self") else { return nil }
    for id in table.processIDs().sorted() {
      if let daemon = daemon(id, in: table, ownNamespace) { return daemon }
    }
    return nil
  }

  /// The process if it is a daemon of the namespace.
  private static func daemon(
    _ id: Int32, in table: ProcessTable, _ ownNamespace: String
  ) -> DaemonProcess? {
    guard table.name(of: id) == "corosync", table.isProgram("corosync", id),
      table.networkNamespace(of: "\(id)") == ownNamespace,
      let arguments = table.arguments(of: id)
    else { return nil }
    let options = DaemonArguments(arguments.dropFirst())
    guard !options.endsAtOnce else { return nil }
    return DaemonProcess(
      processID: id,
      configurationFile: options.configurationFile.map { table.absolute($0, of: id) })
  }
}
