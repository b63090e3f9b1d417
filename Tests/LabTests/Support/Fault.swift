import Glibc
import TestSupport
import Testing

/// A call of the main thread that fails.
struct Fault {
  let call: TraceCall

  /// The error's name.
  let error: String

  /// Whether the call comes before the live file has the new content.
  let isBefore: Bool

  var place: String { "\(error) of \(call.name) \(call.number): \(call.text)" }

  /// Runs a change in which this call fails; nil where it did not come to the call.
  func strike(_ change: TokenChange, offset: Int) throws -> CommandResult? {
    let file = change.bench.folder["trace"]
    unlink(file)
    let number = max(1, call.number + offset)
    let strace =
      ["strace", "-y", "-s", "0", "-o", file, "-e", "trace=\(call.name)"]
      + ["-e", "inject=\(call.name):error=\(error):when=\(number)"]
    let result = try CommandProcess.run(change.bench.prefix + strace + change.command)
    let calls = Trace(file: file).calls
    guard let injected = calls.first(where: { $0.text.contains("(INJECTED)") }),
      injected.isSameStep(as: call)
    else { return nil }
    return result
  }

  /// What the change has come to.
  func check(_ change: TokenChange, _ result: CommandResult) {
    let standing = change.bench.content
    if isOptional {
      #expect(result.status == 0, "\(place): \(result)")
      #expect(standing == change.new, "\(place): \(result)")
      return
    }
    checkMessage(result)
    if isBefore {
      #expect(result.status == 2, "\(place): \(result)")
      #expect(standing == change.old, "\(place): \(result)")
      #expect(change.bench.temporaries == [], "\(place): \(result)")
    } else {
      #expect([0, 4].contains(result.status), "\(place): \(result)")
      #expect((standing == change.new) == (result.status == 0), "\(place): \(result)")
      let version = TokenChange.version(of: standing)
      #expect(result.output.contains("config_version \(version)"), "\(place): \(result)")
    }
  }

  /// The note for others of who has the lock is a service that nothing depends on.
  private var isOptional: Bool {
    call.name == "write" && call.paths.last?.hasSuffix("/lock") ?? false
  }

  /// The message names the call, the path, and the error.
  private func checkMessage(_ result: CommandResult) {
    let message = TraceCall.withoutNumbers(result.errors)
    let names = call.name == "openat" ? ["open", "opendir"] : [call.name]
    let paths = call.paths.filter { $0.contains("/state-#") || $0.contains("/etc") }
    // Of the two paths of a renaming the first; of an opening the one that is opened.
    let path = (call.name == "rename" ? paths.first : paths.last) ?? ""
    let isNamed = names.contains { message.contains("cannot \($0) \"\(path)\"") }
    #expect(isNamed && message.contains("(\(error))"), "\(place): \(result)")
  }
}
