import Glibc

/// The calls of a run at which a test kills.
///
/// All of them, unless `COROSYNC_EDIT_KILL_POINTS` is a number: then every so many of the helper
/// threads' calls are enough. The main thread's are always all taken.
struct KillChoice {
  let points: [Interruption]

  /// What was chosen of what, in words.
  let summary: String

  init(_ trace: ChangeTrace) {
    let helpers = HelperThread.all(in: trace)
    let theirs = helpers.flatMap { helper in helper.points.map { Interruption(helper, $0) } }
    let step = Self.step
    let chosen = theirs.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    points = trace.mainCalls.map { Interruption($0) } + chosen
    let startup = helpers.reduce(0) { $0 + $1.startup }
    summary =
      "the range has \(trace.range.count): \(trace.mainCalls.count) of the main thread, "
      + "\(chosen.count) of \(theirs.count) of \(helpers.count) helpers chosen, "
      + "\(startup) of the C library where a thread begins"
  }

  private static var step: Int {
    guard let text = getenv("COROSYNC_EDIT_KILL_POINTS") else { return 1 }
    return max(1, Int(String(cString: text)) ?? 1)
  }
}
