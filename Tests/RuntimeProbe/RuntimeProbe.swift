import CorosyncCmap
import CorosyncRuntime
import Glibc

/// A small client of the running daemon, for tests that must run inside a node of the lab.
///
/// `runtime-probe COMMAND ARGUMENTS...`; prints results to standard output. Exit status 0, or 3
/// with the error on standard error, or 64 for a wrong call.
@main
struct RuntimeProbe {
  static func main() {
    #if Runtime
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      guard try ProbeCommand(daemon: CorosyncDaemon()).run(arguments) else { exit(64) }
    } catch let error as RuntimeError {
      complain("\(error)\noutcome unknown: \(error.outcomeIsUnknown)\n")
      exit(3)
    } catch {
      complain("\(error)\n")
      exit(70)
    }
    #else
    exit(69)
    #endif
  }

  private static func complain(_ text: String) {
    let bytes = Array(text.utf8)
    write(STDERR_FILENO, bytes, bytes.count)
  }
}
