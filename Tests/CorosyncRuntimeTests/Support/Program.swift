import Glibc

/// A program that the tests start; its output goes to files without a name.
final class Program {
  struct Failure: Error {
    let call: String
    let number: Int32
  }

  private let process: pid_t
  private let outputFile: Int32
  private let errorFile: Int32
  private var input: Int32
  private var status: Int32?

  /// Starts a program, found by its path.
  init(_ arguments: [String]) throws {
    outputFile = try Program.nameless()
    errorFile = try Program.nameless()
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(call: "pipe", number: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    input = ends[1]
    defer { close(ends[0]) }
    process = try Program.spawn(arguments, ends[0], outputFile, errorFile)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    for file in [outputFile, errorFile, input] where file >= 0 { close(file) }
  }

  /// A file without a name.
  private static func nameless() throws -> Int32 {
    var template = Array("/tmp/corosync-runtime-tests-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw Failure(call: "mkstemp", number: errno) }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static func spawn(
    _ arguments: [String], _ input: Int32, _ output: Int32, _ errors: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, file) in [(Int32(0), input), (1, output), (2, errors)] {
      posix_spawn_file_actions_adddup2(&actions, file, target)
    }
    // The threads that run tests block signals, and a daemon started with them blocked never ends.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var strings: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, arguments[0], &actions, &attributes, &strings, environ)
    guard failure == 0 else { throw Failure(call: "posix_spawn", number: failure) }
    return process
  }

  /// What the program has written to its output so far.
  var output: String { Program.text(outputFile) }
  /// What the program has written to its error output so far.
  var errors: String { Program.text(errorFile) }
  /// The output's lines so far.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Waits for the end of the program; its exit status, or the negative number of its signal.
  @discardableResult
  func wait() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    while waitpid(process, &raw, 0) < 0, errno == EINTR {}
    let ended = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
    status = ended
    return ended
  }

  /// Waits until the output has a number of lines; false if half a minute is not enough.
  func waitForLines(_ count: Int) -> Bool {
    for _ in 0..<600 {
      if lines.count >= count { return true }
      usleep(50_000)
    }
    return false
  }

  /// Sends an empty line to the program's input.
  func sendLine() {
    _ = write(input, "\n", 1)
  }

  /// Ends the program's input.
  func endInput() {
    close(input)
    input = -1
  }

  private static func text(_ file: Int32) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = pread(file, &chunk, chunk.count, bytes.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk.prefix(count)
    }
  }
}
