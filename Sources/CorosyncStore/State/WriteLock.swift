import Synchronization
import SystemPackage

/// The right to change a configuration file, for one write.
///
/// It is given back by ``release()``, and at the latest when the last reference to it goes. The
/// kernel drops the lock of this machine when the process ends, however it ends.
public final class WriteLock: Sendable {
  private struct Held {
    var file: OpenFile
    var clusterLock: FilePath?
  }

  private let held: Mutex<Held?>
  private let fileSystem: any FileSystem
  private let patience: Patience

  init(
    file: OpenFile, clusterLock: FilePath?, fileSystem: any FileSystem, patience: Patience
  ) {
    self.patience = patience
    self.held = Mutex(Held(file: file, clusterLock: clusterLock))
    self.fileSystem = fileSystem
  }

  deinit { release() }

  /// Whether it was not released yet.
  public var isHeld: Bool { held.withLock { $0 != nil } }

  /// Gives the lock back; does nothing the second time.
  ///
  /// - Returns: Why the lock of the whole cluster could not be removed; it then blocks other
  ///   programs until it is 120 s old.
  @discardableResult
  public func release() -> StoreError? {
    guard let held = held.withLock({ $0.take() }) else { return nil }
    defer { fileSystem.close(held.file) }
    guard let directory = held.clusterLock else { return nil }
    do {
      try patience.run { () throws(FileSystemError) in
        try fileSystem.removeDirectory(directory)
      }
      return nil
    } catch {
      return error.errno == .noSuchFileOrDirectory ? nil : .call(error)
    }
  }
}
