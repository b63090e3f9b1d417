import Glibc
import Subprocess
import SystemPackage

/// The editor of the person's choice.
enum Editor {
  /// Opens a file and waits until the editor ends; throws ``Failure`` where it does not end well.
  static func open(_ path: FilePath) throws {
    let chosen = ["VISUAL", "EDITOR"].lazy.compactMap { variable($0) }.first { !$0.isEmpty }
    let editor = chosen ?? "vi"
    let status: TerminationStatus
    do {
      // Through a shell, since the variable may hold options.
      status = try blocking {
        try await Subprocess.run(
          .path("/bin/sh"), arguments: ["-c", "\(editor) \"$1\"", "sh", path.string],
          input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
          output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
          error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false)
        ).terminationStatus
      }
    } catch {
      throw Failure(.files, "cannot start the editor \"\(editor)\": \(error)")
    }
    guard status.isSuccess else {
      throw Failure(.files, "the editor \"\(editor)\" ended with \(status)")
    }
  }
}
