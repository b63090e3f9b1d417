import TestSupport
import Testing

/// Where the calls that are made to fail begin.
enum FileCallStart {
  /// At the first reading of the live file.
  case reading
  /// At the creation of the temporary file beside it.
  case writing
}

/// A traced run of a change in which nothing fails.
struct ChangeTrace {
  let calls: [TraceCall]

  /// The calls from taking the lock to the record of the last stage, in ``calls``.
  let range: Range<Int>

  /// The thread that runs the command.
  let main: Int32

  /// The call that puts the new content in place, in ``calls``.
  let replacement: Int

  /// How often the program asked the daemons to read their files.
  let reloads: Int

  /// Traces changes until one is done, and takes the shortest: waits make some longer.
  static func shortest(of count: Int, on bench: EditBench, after former: Int = 0) throws
    -> ChangeTrace
  {
    let traces = try (0..<count).map { index in
      try ChangeTrace(TokenChange(bench, number: 1200 + index, after: former))
    }
    return try #require(traces.min { $0.calls.count < $1.calls.count })
  }

  private init(_ change: TokenChange) throws {
    let file = change.bench.folder["dry"]
    let strace = ["strace", "-f", "-y", "-s", "0", "-o", file]
    let result = try CommandProcess.run(change.bench.prefix + strace + change.command)
    try #require(result.status == 0, "\(result)")
    try #require(change.bench.content == change.new)
    reloads = result.errors.split(separator: "\n").count { $0.hasPrefix("reloading") }
    let calls = Trace(file: file).calls
    main = try #require(calls.first).thread
    let lock = try #require(
      calls.firstIndex { $0.name == "flock" && $0.paths.last?.hasSuffix("/lock") ?? false })
    let record = try #require(
      calls.lastIndex { $0.name == "rename" && $0.paths.last?.hasSuffix("/entry") ?? false })
    let end = try #require(calls[record...].firstIndex { $0.name == "fsync" })
    replacement = try #require(
      calls.firstIndex {
        $0.name == "rename" && $0.paths.last?.hasSuffix("/corosync.conf") ?? false
      })
    range = lock..<(end + 1)
    self.calls = calls
    try #require(range.contains(replacement))
  }

  /// The calls of the main thread in the range.
  var mainCalls: [TraceCall] { calls[range].filter { $0.thread == main } }

  /// The calls of the main thread in the range from the last asking for a reload on.
  var mainCallsFromLastReload: [TraceCall] {
    let isMessage = { (call: TraceCall) in
      call.name == "write" && call.paths.contains { $0.contains("-output-") }
    }
    // A reload is announced, and so is the proof after it.
    let announcements = calls[range].indices.filter {
      calls[$0].thread == main && isMessage(calls[$0])
    }
    let start = announcements.suffix(2).first ?? range.lowerBound
    return calls[start..<range.upperBound].filter { $0.thread == main }
  }

  /// The main thread's calls that can fail for want of space, rights or a working disk, on the live
  /// file, what is beside it, and the state directory.
  func fileCalls(from start: FileCallStart) -> [TraceCall] {
    let first = calls.firstIndex { call in
      guard call.thread == main, call.name == "openat", let path = call.paths.last else {
        return false
      }
      return start == .reading
        ? path.hasSuffix("/corosync.conf") : path.contains(".corosync-edit.")
    }
    return calls[(first ?? range.upperBound)..<range.upperBound].filter { call in
      call.thread == main && Self.failing.contains(call.name)
        && call.paths.contains { $0.contains("/state-#") || $0.contains("/etc") }
    }
  }

  private static let failing: Set = [
    "openat", "write", "fsync", "rename", "mkdir", "fchown", "fchmod", "flock", "unlink",
  ]

  /// Whether the call comes before the new content is in place.
  func isBeforeReplacement(_ call: TraceCall) -> Bool {
    calls[..<replacement].contains(call)
  }
}
