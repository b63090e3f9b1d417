import TestSupport

/// A thread of the program besides the main one, which waits for work from it by reading.
///
/// strace counts the calls of each thread for itself but takes one number for all of them. So the
/// main thread is held at a call, the gate, at which the helper waits; then the helper is traced
/// alone, and its calls count from there.
struct HelperThread {
  /// Its place among the helpers, in the order of their making.
  let ordinal: Int

  /// The call of the main thread at which it is held.
  let gate: TraceCall

  /// Its calls after that in the range, with the number that counts from the gate.
  let points: [(call: TraceCall, number: Int)]

  /// How many of its calls in the range the C library makes before the thread does anything.
  let startup: Int

  /// The helpers of a run.
  static func all(in trace: ChangeTrace) -> [HelperThread] {
    var threads: [Int32] = []
    for call in trace.calls where call.thread != trace.main && !threads.contains(call.thread) {
      threads.append(call.thread)
    }
    return threads.enumerated().compactMap { HelperThread($1, ordinal: $0, in: trace) }
  }

  private init?(_ thread: Int32, ordinal: Int, in trace: ChangeTrace) {
    let own = trace.calls.indices.filter { trace.calls[$0].thread == thread }
    let range = trace.range
    guard let first = own.first, let last = own.last, last >= range.lowerBound else { return nil }
    let isOlder = first < range.lowerBound
    let waiting =
      isOlder
      ? own.last { $0 < range.lowerBound && trace.calls[$0].name == "read" }
      : own.first { trace.calls[$0].name == "read" }
    let gate =
      isOlder
      ? range.lowerBound
      : Self.gate(before: first, in: trace)
    guard let waiting, let gate else { return nil }
    var counts: [String: Int] = [:]
    var points: [(call: TraceCall, number: Int)] = []
    for index in own where index >= waiting && index < range.upperBound {
      let call = trace.calls[index]
      // The call that it waits in is made again when the tracing begins, so it counts.
      counts[call.name, default: 0] += 1
      if index > waiting { points.append((call, counts[call.name] ?? 0)) }
    }
    self.ordinal = ordinal
    self.gate = trace.calls[gate]
    self.points = points
    startup = isOlder ? 0 : own.count { $0 <= waiting }
  }

  /// The first message to a thread: the main thread's first write after making it.
  private static func gate(before first: Int, in trace: ChangeTrace) -> Int? {
    let making = trace.calls[..<first].lastIndex {
      $0.thread == trace.main && $0.name.hasPrefix("clone")
    }
    guard let making else { return nil }
    return trace.calls[making...].firstIndex { $0.thread == trace.main && $0.name == "write" }
  }
}
