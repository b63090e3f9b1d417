#if Runtime
import CCorosync
import Glibc
import Synchronization

/// Wakes one thread from another; counts, so that no call of `raise` is lost.
///
/// Not a semaphore of Dispatch: those measure their limit by the time of day on Linux, so that a
/// clock set back would stretch it.
final class Signal: Sendable {
  private let descriptor: Int32
  private let isClosed = Atomic(false)

  init() throws(RuntimeError) {
    descriptor = eventfd(0, Int32(EFD_SEMAPHORE | EFD_CLOEXEC))
    guard descriptor >= 0 else { throw .outOfResources(errno: errno) }
  }

  deinit { close() }

  /// Gives the descriptor back before the last reference goes; nobody may raise or wait after that.
  func close() {
    if !isClosed.exchange(true, ordering: .acquiringAndReleasing) { Glibc.close(descriptor) }
  }

  func raise() {
    var one: UInt64 = 1
    while write(descriptor, &one, MemoryLayout<UInt64>.size) < 0, errno == EINTR {}
  }

  /// Waits for a call of `raise`.
  func wait() {
    var count: UInt64 = 0
    while read(descriptor, &count, MemoryLayout<UInt64>.size) < 0, errno == EINTR {}
  }

  /// Waits for a call of `raise`; false if there was none by the deadline.
  func wait(until deadline: ContinuousClock.Instant) -> Bool {
    PolledDescriptor(number: descriptor).waitForInput(until: deadline)
  }
}
#endif
