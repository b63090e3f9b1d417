public import SystemPackage

/// A kind of file system that a configuration file is on, as far as changing the file differs.
public protocol ConfigurationBackend: Sendable {
  /// Whether the file system itself gives a new content to all nodes and makes them load it.
  var distributes: Bool { get }

  /// The largest content that can be written, in bytes.
  var sizeLimit: Int { get }

  /// Whether a new file is to be given the owner, mode, ACL and label of the one it replaces.
  var keepsAttributes: Bool { get }

  /// How long a call that fails with `EBUSY` is repeated.
  var busyLimit: Duration { get }

  /// The file beside `file` that gets the old content before each change; nil for none.
  func backup(of file: FilePath) -> FilePath?

  /// Takes the lock that excludes other nodes, waiting for it no longer than `limit`.
  ///
  /// - Returns: The directory that is removed to give the lock back; nil where there is none.
  func takeClusterLock(
    in fileSystem: any FileSystem, clock: any StoreClock, waiting limit: Duration
  ) throws(StoreError) -> FilePath?

  /// What a failed call means here.
  func refusal(of error: FileSystemError, in fileSystem: any FileSystem) -> Obstacle
}
