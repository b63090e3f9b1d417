import CorosyncSyntax
import Subprocess

/// The corosync that is installed on this machine.
enum InstalledRelease {
  /// Its release as `corosync -v` tells; nil where none is installed.
  static func find() -> Release? {
    let text = try? blocking {
      try await run(
        .name("corosync"), arguments: ["-v"], output: .string(limit: 4096), error: .discarded
      ).standardOutput
    }
    // Corosync Cluster Engine, version '3.1.7'
    guard let text, let quote = text.firstIndex(of: "'") else { return nil }
    return Release(text[text.index(after: quote)...])
  }
}
