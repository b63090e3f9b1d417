import Synchronization

/// A series of changes that this program is at work on.
///
/// Other programs can tell so until ``release()``, until the last reference to it goes, or until
/// the process ends, however it ends.
public final class HeldSeries: Sendable {
  public let series: ChangeSeries

  private let hold: Mutex<OpenFile?>
  private let fileSystem: any FileSystem

  /// `hold` is the record's directory, open; it is closed by the held series.
  init(_ series: ChangeSeries, hold: OpenFile, fileSystem: any FileSystem) {
    self.series = series
    self.hold = Mutex(hold)
    self.fileSystem = fileSystem
  }

  deinit { release() }

  /// Lets other programs take over the series; does nothing the second time.
  public func release() {
    guard let hold = hold.withLock({ $0.take() }) else { return }
    fileSystem.close(hold)
  }
}
