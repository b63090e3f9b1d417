public import SystemPackage

/// An ordinary directory of one machine, such as `/etc/corosync`.
public struct PlainDirectory: ConfigurationBackend {
  public let distributes = false
  public let sizeLimit = ConfigurationFile.sizeLimit
  public let keepsAttributes = true
  public let busyLimit = Duration.zero

  /// An ordinary directory.
  public init() {}

  public func backup(of file: FilePath) -> FilePath? { nil }

  public func takeClusterLock(
    in fileSystem: any FileSystem, clock: any StoreClock, waiting limit: Duration
  ) throws(StoreError) -> FilePath? {
    nil
  }

  public func refusal(of error: FileSystemError, in fileSystem: any FileSystem) -> Obstacle {
    .plain
  }
}
