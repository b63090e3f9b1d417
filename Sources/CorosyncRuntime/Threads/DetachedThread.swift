#if Runtime
import Glibc

/// Starts threads that nobody joins.
enum DetachedThread {
  /// `*_dispatch` of the client libraries puts 1 MiB on the stack.
  private static let stackSize = 4 << 20

  private final class Entry {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  /// Runs `body` on a new thread, which takes no signals of the process.
  static func start(_ body: @escaping @Sendable () -> Void) throws(RuntimeError) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))

    // A signal would interrupt the library's waits; the program's own threads take them.
    var blocked = asynchronousSignals()
    var previous = sigset_t()
    pthread_sigmask(SIG_BLOCK, &blocked, &previous)
    defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }

    let entry = Unmanaged.passRetained(Entry(body))
    var thread = pthread_t()
    let failure = pthread_create(&thread, &attributes, run, entry.toOpaque())
    guard failure == 0 else {
      entry.release()
      throw .outOfResources(errno: failure)
    }
  }

  private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
    guard let pointer = $0 else { return nil }
    Unmanaged<Entry>.fromOpaque(pointer).takeRetainedValue().body()
    return nil
  }

  private static func asynchronousSignals() -> sigset_t {
    var set = sigset_t()
    sigfillset(&set)
    for signal in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT] { sigdelset(&set, signal) }
    return set
  }
}
#endif
