import TestSupport
import Testing

/// A traced run of `recover` in which nothing fails.
struct RecoverTrace {
  /// Its calls on the files, from the first look at the journal to the last record.
  let calls: [TraceCall]

  /// Traces `recover` after a change that was killed.
  init(after first: Interruption, on bench: EditBench) throws {
    let change = try TokenChange(bench, number: 1240)
    try #require(try first.strike(change, offset: 0))
    let file = bench.folder["dry"]
    let strace = ["strace", "-y", "-s", "0", "-o", file]
    let command = bench.command(["recover"], state: change.state)
    let result = try CommandProcess.run(bench.prefix + strace + command)
    try #require(result.status == 0, "\(result)")
    let all = Trace(file: file).calls
    let isOnState = { (call: TraceCall) in call.paths.contains { $0.contains("/state-#") } }
    let start = try #require(all.firstIndex(where: isOnState))
    let end = try #require(all.lastIndex(where: isOnState))
    calls = Array(all[start...end])
  }
}
