import Glibc
import SystemPackage

/// Progress of long work, in one line that is written over.
extension Console {
  private var showsProgress: Bool { !isQuiet && isatty(STDERR_FILENO) == 1 }

  /// Shows how far the work is, on a terminal only.
  func progress(_ text: String) {
    if showsProgress { write("\r\u{1B}[K\(text)") }
  }

  /// Takes the line away.
  func endProgress() {
    if showsProgress { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    do {
      try FileDescriptor.standardError.writeAll(text.utf8)
    } catch {
      // The terminal is gone, and nobody misses the progress.
    }
  }
}
