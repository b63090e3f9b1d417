import Glibc
import TestSupport

/// A call at which the program is killed.
struct Interruption {
  let call: TraceCall

  /// The thread that makes it; nil for the main one.
  let helper: HelperThread?

  /// The number of the call, as strace counts it.
  let number: Int

  init(_ call: TraceCall) {
    self.call = call
    helper = nil
    number = call.number
  }

  init(_ helper: HelperThread, _ point: (call: TraceCall, number: Int)) {
    call = point.call
    self.helper = helper
    number = point.number
  }

  /// The point in words, for messages.
  var place: String {
    "\(helper.map { "helper \($0.ordinal)" } ?? "main"), \(call.name) \(number): \(call.text)"
  }

  /// Runs a change that is killed at this call; false where it did not come to the call.
  ///
  /// So many calls of this name more or less than in the traced run are supposed to come before as
  /// `offset` says.
  func strike(_ change: TokenChange, offset: Int) throws -> Bool {
    let number = max(1, number + offset)
    let strace = strace(change.bench, number)
    if let helper {
      try Gate(helper).run(change, strace)
      let last = struck(change.bench)
      return last?.number == number
    }
    _ = try CommandProcess.run(change.bench.prefix + strace + change.command)
    return struck(change.bench)?.isSameStep(as: call) ?? false
  }

  /// Runs another command, in the state directory of a change, that is killed at this call.
  func strike(_ change: TokenChange, _ command: [String]) throws -> Bool {
    let strace = strace(change.bench, number)
    _ = try CommandProcess.run(change.bench.prefix + strace + command)
    return struck(change.bench)?.isSameStep(as: call) ?? false
  }

  private func file(_ bench: EditBench) -> String { bench.folder["trace"] }

  private func strace(_ bench: EditBench, _ number: Int) -> [String] {
    let file = file(bench)
    unlink(file)
    return ["strace", "-y", "-s", "0", "-o", file, "-e", "trace=\(call.name)"]
      + ["-e", "inject=\(call.name):signal=KILL:when=\(number)"]
  }

  /// The call in which the program was killed; nil where it came to its end.
  private func struck(_ bench: EditBench) -> TraceCall? {
    let trace = Trace(file: file(bench))
    return trace.wasKilled ? trace.calls.last : nil
  }
}
