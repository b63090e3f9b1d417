#if Runtime
import Glibc

/// A file descriptor that belongs to someone else and is only polled here.
struct PolledDescriptor {
  let number: Int32

  /// Whether the other end of a connection is still held.
  var isConnected: Bool {
    var descriptor = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) >= 0 else { return errno == EINTR }
    return descriptor.revents & Int16(POLLHUP | POLLERR | POLLNVAL) == 0
  }

  /// Waits until there is something to read or the connection is lost.
  ///
  /// False if the deadline passed first. One in the past still finds what is there already.
  func waitForInput(until deadline: ContinuousClock.Instant) -> Bool {
    while true {
      let remaining = max(.zero, deadline - .now)
      let milliseconds = min(remaining / .milliseconds(1), 3_600_000).rounded(.up)
      var descriptor = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
      if poll(&descriptor, 1, Int32(milliseconds)) > 0 { return true }
      if remaining == .zero { return false }
    }
  }
}
#endif
