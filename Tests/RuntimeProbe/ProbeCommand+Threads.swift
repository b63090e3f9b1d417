#if Runtime
import CorosyncCmap
import CorosyncRuntime
import Dispatch
import Synchronization

extension ProbeCommand {
  /// Opens and closes connections on many threads at once, each on a key of its own.
  func hammer() throws {
    let failures = Mutex<[RuntimeError]>([])
    let shared = daemon
    DispatchQueue.concurrentPerform(iterations: 64) { index in
      let key: CmapKey = "probe.hammer.\(index)"
      do throws(RuntimeError) {
        // Setting a key to the value it has would tell the watch nothing.
        try shared.delete(key, within: .seconds(20))
        for round in 0..<8 {
          let own = CorosyncDaemon()
          let watch = try CmapWatch(prefixes: ["\(key)"], within: .seconds(20))
          try own.set(key, to: .uint32(UInt32(round + 1)), within: .seconds(20))
          let change = try watch.next(within: .seconds(20)).first
          let value = try shared.value(of: key, within: .seconds(20))
          guard change?.key == key, value == .uint32(UInt32(round + 1)) else {
            throw .unexpectedAnswer(CallSite(.cmapGet, .key(key)))
          }
        }
        try shared.delete(key, within: .seconds(20))
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    let found = failures.withLock { $0 }
    print("failures \(found.count)")
    for failure in found { print(failure) }
  }
}
#endif
