public import SystemPackage

/// The directory that holds the lock and the journal.
///
/// It has mode 0700, a file `lock`, a directory `entries` with one directory for each change, and a
/// directory `series` with one for each series of changes that is not at its end.
public struct StateDirectory: Sendable {
  /// Where it is.
  public let path: FilePath

  private let user: UInt32
  let fileSystem: any FileSystem

  /// A state directory, which need not exist yet.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - user: The effective user id of this process; the directory has to be his or root's.
  ///   - fileSystem: The file system that it is on.
  public init(path: FilePath, user: UInt32, fileSystem: any FileSystem = LocalFileSystem()) {
    self.path = path
    self.user = user
    self.fileSystem = fileSystem
  }

  /// Where the state is kept unless said otherwise.
  ///
  /// For root `/var/lib/corosync-edit`; for others `corosync-edit` below `stateHome`, else below
  /// `.local/state` in `home`. Paths that are not absolute count as not set.
  ///
  /// - Parameters:
  ///   - user: The effective user id.
  ///   - stateHome: The value of `XDG_STATE_HOME`.
  ///   - home: The value of `HOME`.
  /// - Returns: An absolute path.
  /// - Throws: ``StoreError/noStateDirectory`` when neither says where.
  public static func defaultPath(
    user: UInt32, stateHome: String?, home: String?
  ) throws(StoreError) -> FilePath {
    if user == 0 { return "/var/lib/corosync-edit" }
    if let base = stateHome.map({ FilePath($0) }), base.isAbsolute {
      return base.appending("corosync-edit")
    }
    if let base = home.map({ FilePath($0) }), base.isAbsolute {
      return base.appending(".local").appending("state").appending("corosync-edit")
    }
    throw .noStateDirectory
  }

  var lock: FilePath { path.appending("lock") }
  var entries: FilePath { path.appending("entries") }
  var series: FilePath { path.appending("series") }

  /// Makes the directory where it is missing, and checks that only its owner can change it.
  ///
  /// Throws ``StoreError/unsafeStateDirectory(_:_:)`` or ``StoreError/call(_:)``.
  public func prepare() throws(StoreError) {
    guard let status = try calling({ () throws(FileSystemError) in try statusIfPresent() }) else {
      return try calling { () throws(FileSystemError) in try makeMissingDirectories() }
    }
    let isOwn = status.user == user || status.user == 0
    guard status.kind == .directory, isOwn, status.permissions & 0o022 == 0 else {
      throw .unsafeStateDirectory(path, status)
    }
  }

  private func statusIfPresent() throws(FileSystemError) -> FileStatus? {
    do {
      let status = try fileSystem.status(at: path)
      guard status.kind == .symbolicLink else { return status }
      return try fileSystem.status(at: fileSystem.resolve(path))
    } catch {
      guard error.errno == .noSuchFileOrDirectory else { throw error }
      return nil
    }
  }

  /// Makes the directory and those above it, each on the disk before the next.
  private func makeMissingDirectories() throws(FileSystemError) {
    var missing = [path]
    while let directory = missing.last, try !makeDirectory(directory) {
      missing.append(directory.removingLastComponent())
    }
    // Downwards a missing parent is an error: a symbolic link that leads nowhere, or a removal.
    for directory in missing.dropLast().reversed() where try !makeDirectory(directory) {
      throw FileSystemError(call: "mkdir", path: directory, errno: .noSuchFileOrDirectory)
    }
  }

  /// Makes one directory; false where its parent is missing.
  private func makeDirectory(_ directory: FilePath) throws(FileSystemError) -> Bool {
    let parent = directory.removingLastComponent()
    do {
      try fileSystem.makeDirectory(directory, permissions: 0o700)
    } catch {
      if error.errno == .noSuchFileOrDirectory, parent != directory, !parent.isEmpty {
        return false
      }
      // Another program may have made it at the same time.
      guard error.errno == .fileExists else { throw error }
    }
    try fileSystem.synchronizeDirectory(parent.isEmpty ? "." : parent)
    return true
  }
}
