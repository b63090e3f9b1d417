#if Runtime
import Synchronization

/// Lets one thread at a time open or close connections.
///
/// libqb's table of handles (`qb_hdb_handle_create`) gives one slot to two threads that ask at the
/// same moment, and `cmap_finalize` walks the table with a cursor that all threads share.
enum ConnectionGate {
  private static let gate = Mutex(())

  static func pass<Value>(_ body: () -> Value) -> Value {
    gate.withLock { _ in body() }
  }
}
#endif
