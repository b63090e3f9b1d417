import CorosyncRuntime
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax
import Glibc
import SystemPackage

/// The file that a command works on, with everything around it.
struct Workspace {
  let store: ConfigurationStore

  /// The release whose rules count.
  let release: Release

  /// The running daemon, where the file is its own.
  let cluster: (any ClusterRuntime)?

  /// The file that the running daemon reads by itself: the folder `uidgid.d` is beside it.
  private let daemonFile: String?

  /// Why there is no ``cluster``, one clause; nil where there is one.
  let reasonForNoCluster: String?

  /// The path as people know it.
  var path: String { store.file.path.string }

  /// Finds the file and its daemon; throws ``Failure`` where the file can't be used.
  init(_ options: FileOptions) throws {
    let daemon = Daemon.find()
    let path = FilePath(options.file ?? Self.defaultFile(daemon))
    let user = geteuid()
    do throws(StoreError) {
      let stateDirectory = StateDirectory(
        path: try Self.state(options.stateDir, user), user: user)
      store = try ConfigurationStore(
        path: path, state: stateDirectory,
        process: ProcessFacts(id: getpid(), command: Person.command))
    } catch {
      throw Failure(.files, error.description)
    }
    daemonFile = daemon?.configurationFile
    release = options.target.release
    (cluster, reasonForNoCluster) = Self.cluster(daemon, for: store)
  }

  /// The file that is meant where none is named.
  static func defaultFile(_ daemon: Daemon?) -> String {
    if access("/etc/pve/corosync.conf", F_OK) == 0 { return "/etc/pve/corosync.conf" }
    return daemon?.configurationFile ?? Daemon.defaultFile
  }

  private static func state(
    _ path: String?, _ user: UInt32
  ) throws(StoreError) -> FilePath {
    if let path { return FilePath(path) }
    return try StateDirectory.defaultPath(
      user: user, stateHome: variable("XDG_STATE_HOME"), home: variable("HOME"))
  }

  private static func cluster(
    _ daemon: Daemon?, for store: ConfigurationStore
  ) -> ((any ClusterRuntime)?, String?) {
    #if Runtime
    guard let daemon else { return (nil, "no running corosync was found on this machine") }
    guard daemon.uses(store) else {
      return (nil, "the running corosync uses \(daemon.configurationFile), not this file")
    }
    return (LocalCluster(), nil)
    #else
    return (nil, "this program was built without the parts that talk to corosync")
    #endif
  }
}

extension Workspace {
  /// The change of this id; throws ``Failure`` where none is on record.
  func entry(_ id: EntryID) throws -> JournalEntry {
    let listing = try store.journal.list()
    if let entry = listing.entries.first(where: { $0.id == id }) { return entry }
    if let damaged = listing.damaged.first(where: { $0.id == id }) { throw damaged.error }
    throw Failure(
      .refused, "no change \(id) is on record here; \"corosync-edit history\" lists them")
  }
}

extension Workspace {
  /// The workflow for the file, for the release that counts.
  func editor(
    _ options: EditOptions, console: Console, isConfirmed: Bool = false, usesCluster: Bool = true,
    asksAtEachStep: Bool = false, beforehand: [String] = []
  ) -> SafeEditor {
    var options = options
    options.release = release
    options.host = .system(beside: daemonFile ?? path)
    return SafeEditor(
      store: store, cluster: usesCluster ? cluster : nil, options: options,
      observer: ChangeReporter(
        path: path, isConfirmed: isConfirmed, console: console, asksAtEachStep: asksAtEachStep,
        beforehand: beforehand))
  }
}
