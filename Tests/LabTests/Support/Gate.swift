import Glibc
import TestSupport

/// Holds the main thread of a program at a call, for as long as another thread is being attached
/// to.
struct Gate {
  let helper: HelperThread

  init(_ helper: HelperThread) { self.helper = helper }

  /// Runs a change with its helper under `strace`, from the gate on.
  func run(_ change: TokenChange, _ strace: [String]) throws {
    let file = change.bench.folder["gate"]
    unlink(file)
    let name = helper.gate.name
    // The delay is never waited for: the end of this strace ends it.
    let holding =
      ["strace", "-o", file, "-e", "trace=\(name)"]
      + ["-e", "inject=\(name):delay_enter=120000000:when=\(helper.gate.number)"]
    let program = try CommandProcess(change.bench.prefix + holding + change.command)
    let arrival = poll(within: .seconds(30)) { waitingHelper(of: program.id, file) }
    guard let (process, thread) = arrival else {
      throw CommandFailure("the gate was not come to: \(holding)")
    }
    let tracer = try CommandProcess(strace + ["-p", "\(thread)"])
    let isAttached = poll(within: .seconds(30)) {
      tracer.errorsSoFar.contains("attached") ? true : nil
    }
    program.kill()
    _ = try program.wait()
    guard isAttached != nil else { throw CommandFailure("\(tracer.arguments) did not attach") }
    _ = try tracer.wait()
    let isGone = poll(within: .seconds(60)) { Self.isGone(process) ? true : nil }
    guard isGone != nil else { throw CommandFailure("\(program.arguments) did not end") }
  }

  /// The traced program and the helper's thread, when the one is held and the other waits.
  private func waitingHelper(of tracer: pid_t, _ file: String) -> (pid_t, pid_t)? {
    let held = Trace(file: file).calls
    guard held.count == helper.gate.number,
      let children = try? CommandFile.text("/proc/\(tracer)/task/\(tracer)/children"),
      let process = children.split(separator: " ").first.flatMap({ pid_t($0) })
    else { return nil }
    let helpers = ((try? CommandFile.names(in: "/proc/\(process)/task")) ?? [])
      .compactMap { pid_t($0) }.filter { $0 != process }.sorted()
    guard helpers.count == helper.ordinal + 1, let thread = helpers.last,
      let call = try? CommandFile.text("/proc/\(process)/task/\(thread)/syscall"),
      call.split(separator: " ").first.map(String.init) == Self.read
    else { return nil }
    return (process, thread)
  }

  /// The number of read(2).
  private static var read: String {
    #if arch(x86_64)
    "0"
    #else
    "63"
    #endif
  }

  /// Whether nothing of the process runs and holds files any more.
  private static func isGone(_ process: pid_t) -> Bool {
    guard let status = try? CommandFile.text("/proc/\(process)/status"), !status.isEmpty else {
      return true
    }
    return status.contains("State:\tZ") && status.contains("Threads:\t1\n")
  }
}
