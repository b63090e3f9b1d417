import CorosyncModel
import CorosyncPlan
import CorosyncRuntime
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax
import SystemPackage

/// One side of a comparison: a file, the standard input, or what the running daemon has loaded.
struct DiffSide {
  /// What a person calls it.
  let name: String
  let configuration: Configuration

  /// What the daemon tells of the cluster, where the side is the daemon's map or its own file.
  let cluster: ClusterState?

  /// Whether it is the daemon's map.
  let isRunning: Bool

  /// Reads both sides; throws ``Failure`` where there is nothing to read.
  static func read(
    _ old: String, _ new: String, for release: Release
  ) throws -> (old: DiffSide, new: DiffSide) {
    if old == running {
      let file = try DiffSide(new, for: release)
      return (try DiffSide(old, for: release, besides: file.configuration), file)
    }
    let file = try DiffSide(old, for: release)
    return (file, try DiffSide(new, for: release, besides: file.configuration))
  }

  private init(_ name: String, for release: Release, besides other: Configuration? = nil) throws {
    self.name = name == "-" ? "<stdin>" : name
    isRunning = name == Self.running
    if isRunning {
      (configuration, cluster) = try Self.loaded(for: release, besides: other)
      return
    }
    do {
      configuration = Configuration(Document(try InputFile.read(name), release: release))
    } catch {
      throw Self.isFolder(name)
        ? Failure(.files, "\"\(name)\" is a folder; name the file in it") : error
    }
    cluster = Self.state(ifDaemonUses: name)
  }

  /// The word that stands for the daemon's map.
  static let running = "running"

  private static func isFolder(_ path: String) -> Bool {
    guard path != "-",
      let descriptor = try? FileDescriptor.open(
        FilePath(path), .readOnly, options: [.directory, .closeOnExec])
    else { return false }
    try? descriptor.close()
    return true
  }

  private static func loaded(
    for release: Release, besides other: Configuration?
  ) throws -> (Configuration, ClusterState?) {
    #if Runtime
    let cluster = LocalCluster()
    do {
      let map = try cluster.configuration(within: Workspace.askLimit)
      let document = RunningDocument(map, release: release, besides: other).document
      return (Configuration(document), try cluster.state(within: Workspace.askLimit))
    } catch {
      throw Failure(.daemon, "cannot read what the running corosync has loaded: \(error)")
    }
    #else
    throw Failure(.daemon, "this program was built without the parts that talk to corosync")
    #endif
  }

  /// What the running daemon tells, where the file is its own; nil where it can't be asked, since a
  /// comparison of files needs no daemon.
  private static func state(ifDaemonUses path: String) -> ClusterState? {
    #if Runtime
    guard path != "-", let file = try? ConfigurationFile(path: FilePath(path)),
      Daemon.find()?.uses(file) == true
    else { return nil }
    return try? LocalCluster().state(within: Workspace.askLimit)
    #else
    return nil
    #endif
  }
}
