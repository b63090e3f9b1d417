public import SystemPackage

/// A configuration file with its lock, its journal and the kind of file system it is on.
///
/// One change is: ``lock(waiting:)``, ``read()``,
/// ``write(_:over:as:under:allowingHardLinks:)``, ``WriteLock/release()``, and then stages of the
/// ``HeldEntry`` until a final one.
public struct ConfigurationStore: Sendable {
  /// The file.
  public let file: ConfigurationFile

  /// The journal.
  public let journal: Journal

  /// The kind of file system that the file is on.
  public let backend: any ConfigurationBackend

  let fileSystem: any FileSystem
  let clock: any StoreClock

  var patience: Patience { Patience(limit: backend.busyLimit, clock: clock) }

  /// The file at `path`, which has to exist, and the state in `state`, which need not.
  ///
  /// - Parameters:
  ///   - path: The file; symbolic links are followed.
  ///   - state: Where the lock and the journal are; its file system is used for the file too.
  ///   - process: This program, for others that find its lock or entry.
  ///   - backend: The kind of file system; found out by its mount where nil.
  ///   - clock: The time.
  /// - Throws: ``StoreError/call(_:)``, with `ENOENT` where the file is not there.
  public init(
    path: FilePath, state: StateDirectory, process: ProcessFacts,
    backend: (any ConfigurationBackend)? = nil, clock: any StoreClock = SystemClock()
  ) throws(StoreError) {
    self.fileSystem = state.fileSystem
    self.clock = clock
    self.file = try ConfigurationFile(path: path, fileSystem: fileSystem, clock: clock)
    self.journal = Journal(directory: state, process: process, clock: clock)
    if let backend {
      self.backend = backend
    } else {
      self.backend = try BackendDetection.backend(for: file.realPath, fileSystem: fileSystem)
    }
  }

  /// The file as it is now (``ConfigurationFile/read()``).
  public func read() throws(StoreError) -> Snapshot {
    try file.read()
  }

  /// Takes the right to change the file, on this machine and, on pmxcfs, in the cluster.
  ///
  /// - Parameter limit: How long to wait for each of the two.
  /// - Returns: The right, until it is released.
  /// - Throws: ``StoreError/locked(_:waited:by:)``, ``StoreError/clusterLocked(_:waited:)``,
  ///   ``StoreError/unsafeStateDirectory(_:_:)``, ``StoreError/write(_:)`` without quorum, or
  ///   ``StoreError/call(_:)``.
  public func lock(waiting limit: Duration = .seconds(10)) throws(StoreError) -> WriteLock {
    let local = try journal.directory.takeLock(
      for: journal.process, waiting: limit, clock: clock)
    do {
      let cluster = try backend.takeClusterLock(in: fileSystem, clock: clock, waiting: limit)
      return WriteLock(
        file: local, clusterLock: cluster, fileSystem: fileSystem, patience: patience)
    } catch {
      fileSystem.close(local)
      throw error
    }
  }
}
