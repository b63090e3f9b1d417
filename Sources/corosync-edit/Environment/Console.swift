import Glibc
import SystemPackage

/// Where results and messages go.
struct Console {
  let isQuiet: Bool
  let colorsOutput: Bool
  let colorsErrors: Bool

  init(isQuiet: Bool = false, noColor: Bool = false) {
    self.isQuiet = isQuiet
    let isAllowed = !noColor && getenv("NO_COLOR") == nil
    colorsOutput = isAllowed && isatty(STDOUT_FILENO) == 1
    colorsErrors = isAllowed && isatty(STDERR_FILENO) == 1
  }

  /// Whether a person can be asked.
  var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether results go to a terminal, where they must not steer it.
  var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many columns the terminal has; nil where results don't go to one.
  var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Prints a result and a line end.
  func output(_ text: String) { write(text, to: .standardOutput, isColored: colorsOutput) }

  /// Writes bytes to the standard output as they are.
  func output(bytes: [UInt8]) { write(bytes, to: .standardOutput) }

  /// Says something about the work that is no result; silent with `--quiet`.
  func note(_ text: String) {
    if !isQuiet { write(text, to: .standardError, isColored: colorsErrors) }
  }

  /// The same for several lines.
  func notes(_ lines: [String]) {
    for line in lines { note(line) }
  }

  /// Says what went wrong; `--quiet` does not silence it.
  func complain(_ text: String) { write(text, to: .standardError, isColored: colorsErrors) }

  /// Asks a person and reads his answer without the blanks around it; nil at the end of the input.
  func ask(_ question: String) -> String? {
    write(Array("\(question) ".utf8), to: .standardError)
    guard let line = readLine() else { return nil }
    return line.split(separator: " ").joined(separator: " ").lowercased()
  }

  /// Names of files and the like may hold anything; no text steers the terminal.
  private func write(_ text: String, to descriptor: FileDescriptor, isColored: Bool) {
    let printable = PrintableText(text).text
    let styled = isColored ? LineColor(of: printable).apply(to: printable) : printable
    write(Array("\(styled)\n".utf8), to: descriptor)
  }

  private func write(_ bytes: [UInt8], to descriptor: FileDescriptor) {
    do {
      try descriptor.writeAll(bytes)
    } catch {
      // The reader is gone or the disk is full, and there is nowhere left to say so.
    }
  }
}
