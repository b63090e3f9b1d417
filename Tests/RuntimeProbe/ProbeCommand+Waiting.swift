#if Runtime
import CorosyncCmap
import CorosyncRuntime
import Glibc

extension ProbeCommand {
  /// Prints the changes below a prefix until a number of them has come.
  func track(_ prefix: String, _ count: String) throws {
    let watch = try CmapWatch(prefixes: [prefix], within: .seconds(5))
    report("tracking")
    var seen = 0
    let end = ContinuousClock.now + .seconds(20)
    while seen < Int(count) ?? 1, ContinuousClock.now < end {
      for change in try watch.next(within: .seconds(5)) {
        let old = change.old.map { "\($0)" } ?? "-"
        report("\(change.key) \(old) -> \(change.new.map { "\($0)" } ?? "-")")
        seen += 1
      }
    }
  }

  /// Waits until a key has a number; the interval is so long that only a change can end it.
  func wait(_ name: String, _ number: String, _ seconds: String) throws {
    let key = CmapKey(stringLiteral: name)
    report("waiting")
    let holds = try daemon.wait(
      forChangesUnder: [name], recheckingEvery: .seconds(60), within: .seconds(Int(seconds) ?? 0)
    ) { () throws(RuntimeError) in
      try daemon.value(of: key, within: .seconds(2))?.unsigned == UInt64(number)
    }
    report("\(holds)")
  }

  /// Connects, stops the process, tries to set a key, lets it go on, and sets it again.
  func stall(_ process: String, _ state: String) throws {
    guard let id = Int32(process) else { exit(64) }
    let key: CmapKey = "probe.stalled"
    if state == "connected" { try daemon.set(key, to: .uint32(1), within: .seconds(5)) }
    kill(id, SIGSTOP)
    defer { kill(id, SIGCONT) }
    for _ in 0..<4 {
      let start = ContinuousClock.now
      do throws(RuntimeError) {
        try daemon.set(key, to: .uint32(2), within: .milliseconds(500))
      } catch {
        let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
        report("\(milliseconds) ms, unknown \(error.outcomeIsUnknown): \(error)")
      }
    }
    report("threads \(threads())")
    kill(id, SIGCONT)
    try daemon.set(key, to: .uint32(3), within: .seconds(5))
    report("after: \(try daemon.value(of: key, within: .seconds(5)).map { "\($0)" } ?? "-")")
    usleep(500_000)
    report("later: \(try daemon.value(of: key, within: .seconds(5)).map { "\($0)" } ?? "-")")
    report("threads \(threads())")
  }

  /// Reads a key after each line of input, and waits for changes in between.
  func outlive() throws {
    let watch = try CmapWatch(prefixes: [""], within: .seconds(5))
    repeat {
      do throws(RuntimeError) {
        let value = try daemon.value(of: "totem.cluster_name", within: .seconds(5))
        report("value \(value.map { "\($0)" } ?? "-")")
      } catch {
        report("error \(error)")
      }
      do throws(RuntimeError) {
        _ = try watch.next(within: .milliseconds(100))
        report("watch well")
      } catch {
        report("watch \(error)")
      }
    } while readLine() != nil
  }

  private func threads() -> Int {
    guard let stream = opendir("/proc/self/task") else { return 0 }
    defer { closedir(stream) }
    var count = 0
    while readdir(stream) != nil { count += 1 }
    return count - 2
  }

  private func report(_ line: String) {
    print(line)
    fflush(nil)
  }
}
#endif
