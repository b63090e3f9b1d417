import CorosyncDiagnostics
import CorosyncRuntime
import Subprocess

/// The tool of corosync-qdevice, which asks the one that runs on this node.
enum DeviceTool {
  /// What the tool came to.
  enum Answer {
    case status(DeviceStatus)
    /// Why nothing is known, one clause.
    case unknown(String)
  }

  private static let name = "corosync-qdevice-tool"

  /// The tool waits without a limit for a corosync-qdevice that does not answer.
  private static let limit = Duration.seconds(5)

  static func ask() -> Answer {
    do {
      guard let run = try blocking({ try await run() }) else {
        return .unknown("corosync-qdevice did not answer within \(limit.components.seconds) s")
      }
      return answer(of: run)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .unknown("\(name) is not installed on this node")
    } catch {
      return .unknown("\(name) can't be run: \(error)")
    }
  }

  private struct Run: Sendable {
    let status: TerminationStatus
    let output: String
    let errors: String
  }

  /// Runs the tool; nil where it did not end in time, and then it is killed.
  private static func run() async throws -> Run? {
    try await withThrowingTaskGroup(of: Run?.self) { group in
      group.addTask {
        let result = try await Subprocess.run(
          .name(name), arguments: ["-s", "-v"], output: .string(limit: 1 << 17),
          error: .string(limit: 4096))
        return Run(
          status: result.terminationStatus, output: result.standardOutput,
          errors: result.standardError)
      }
      group.addTask {
        try await Task.sleep(for: limit)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  private static func answer(of run: Run) -> Answer {
    if run.status.isSuccess, let status = DeviceStatus(output: run.output) {
      return .status(status)
    }
    // Without its socket, or with the one of a process that was killed.
    let absences = ["No such file or directory", "Connection refused"]
    if run.status == .exited(3), absences.contains(where: run.errors.contains) {
      return .unknown("corosync-qdevice does not run on this node")
    }
    let reason = run.errors.split(separator: "\n").first.map(String.init) ?? "\(run.status)"
    return .unknown("\(name) failed: \(escaped(reason))")
  }
}
