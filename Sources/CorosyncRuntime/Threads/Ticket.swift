#if Runtime
import Synchronization

/// What the caller of an operation and the thread that carries it out know of each other.
///
/// It makes sure that no call is begun once the caller has given up, and tells that caller
/// which call was under way.
final class Ticket: Sendable {
  /// How far the operation came.
  struct Progress {
    /// The last call that was begun.
    var site: CallSite?
    /// Whether that call is under way or was answered with anything but "try again".
    var wasSent = false
    fileprivate var isAbandoned = false
  }

  private let progress = Mutex(Progress())

  /// Whether the caller has given up.
  var isAbandoned: Bool { progress.withLock { $0.isAbandoned } }

  /// Notes that `site` is about to be called; false if the caller has given up.
  func begin(_ site: CallSite) -> Bool {
    progress.withLock {
      guard !$0.isAbandoned else { return false }
      $0.site = site
      $0.wasSent = true
      return true
    }
  }

  /// Notes that the daemon refused the last call because it was busy.
  func wasTurnedAway() {
    progress.withLock { $0.wasSent = false }
  }

  /// Gives up: no call is begun from now on.
  func abandon() -> Progress {
    progress.withLock {
      $0.isAbandoned = true
      return $0
    }
  }
}
#endif
