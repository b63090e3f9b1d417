public import SystemPackage

/// The cluster file system of Proxmox VE, usually at `/etc/pve`.
///
/// It replicates each change to every node, makes the daemons load a new `corosync.conf` by
/// itself, is read-only without quorum, and sets owner and mode on its own.
public struct Pmxcfs: ConfigurationBackend {
  /// Where it is mounted.
  public let root: FilePath

  public let distributes = true
  public let sizeLimit = 1 << 20
  public let keepsAttributes = false
  public let busyLimit: Duration

  /// The file system mounted at `root`.
  ///
  /// - Parameters:
  ///   - root: Where it is mounted.
  ///   - busyLimit: How long to repeat calls while it synchronizes after quorum came back.
  public init(root: FilePath = "/etc/pve", busyLimit: Duration = .seconds(15)) {
    self.root = root
    self.busyLimit = busyLimit
  }

  /// The file that tells whether the cluster is quorate.
  public var members: FilePath { root.appending(".members") }

  /// The directory whose existence is Proxmox's own lock of `corosync.conf`.
  public var lockDirectory: FilePath { locks.appending("file-corosync_conf") }

  private var locks: FilePath { root.appending("priv").appending("lock") }

  public func backup(of file: FilePath) -> FilePath? {
    FilePath(bytes: file.bytes + Array(".bak".utf8))
  }

  public func takeClusterLock(
    in fileSystem: any FileSystem, clock: any StoreClock, waiting limit: Duration
  ) throws(StoreError) -> FilePath? {
    var lastRefusal: FileSystemError?
    let isTaken = try clock.poll(every: .milliseconds(500), within: limit) {
      () throws(StoreError) -> Bool? in
      do throws(FileSystemError) {
        try makeLock(in: fileSystem)
        return true
      } catch {
        lastRefusal = error
        try askForRelease(after: error, in: fileSystem)
        return nil
      }
    }
    if isTaken != nil { return lockDirectory }
    guard let lastRefusal, lastRefusal.errno != .fileExists else {
      throw .clusterLocked(lockDirectory, waited: limit)
    }
    throw .write(
      WriteFailure(
        cause: lastRefusal, refusal: .busy(waited: limit), file: lockDirectory, standing: .old))
  }

  private func makeLock(in fileSystem: any FileSystem) throws(FileSystemError) {
    do {
      try fileSystem.makeDirectory(lockDirectory, permissions: 0o700)
    } catch {
      guard error.errno == .noSuchFileOrDirectory else { throw error }
      try makeParents(in: fileSystem)
      try fileSystem.makeDirectory(lockDirectory, permissions: 0o700)
    }
  }

  private func makeParents(in fileSystem: any FileSystem) throws(FileSystemError) {
    for directory in [root.appending("priv"), locks] {
      do {
        try fileSystem.makeDirectory(directory, permissions: 0o700)
      } catch {
        guard error.errno == .fileExists else { throw error }
      }
    }
  }

  public func refusal(of error: FileSystemError, in fileSystem: any FileSystem) -> Obstacle {
    switch error.errno {
    case .resourceBusy: .busy(waited: busyLimit)
    case .notPermitted, .permissionDenied: permissionRefusal(in: fileSystem)
    default: .plain
    }
  }

  /// Both the lack of quorum and the lack of rights give these errors: `.members` tells which.
  private func permissionRefusal(in fileSystem: any FileSystem) -> Obstacle {
    guard let bytes = try? fileSystem.content(of: members, limit: sizeLimit),
      let isQuorate = MembersFile.isQuorate(bytes)
    else { return .notQuorate(members: members, isSeen: false) }
    return isQuorate ? .plain : .notQuorate(members: members, isSeen: true)
  }

  /// Has the file system release a lock whose holder died more than 120 s ago.
  private func askForRelease(
    after error: FileSystemError, in fileSystem: any FileSystem
  ) throws(StoreError) {
    switch error.errno {
    case .fileExists:
      // Nothing depends on it: the lock may be gone already.
      try? fileSystem.resetTimes(of: lockDirectory)
    case .resourceBusy:
      break
    default:
      let refusal = refusal(of: error, in: fileSystem)
      if case .plain = refusal { throw .call(error) }
      throw .write(
        WriteFailure(cause: error, refusal: refusal, file: lockDirectory, standing: .old))
    }
  }
}
