import SystemPackage

/// Repeats calls that fail because the file system is busy, up to a limit for each call.
struct Patience {
  let limit: Duration
  let clock: any StoreClock

  /// The value of `call`, or its last error.
  func run<Value>(
    _ call: () throws(FileSystemError) -> Value
  ) throws(FileSystemError) -> Value {
    let deadline = clock.uptime() + limit
    while true {
      do throws(FileSystemError) {
        return try call()
      } catch {
        guard error.errno == .resourceBusy, clock.uptime() < deadline else { throw error }
        clock.sleep(for: .milliseconds(500))
      }
    }
  }
}
