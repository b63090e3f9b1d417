public import Glibc

/// A program that a test has started; its output goes to files without a name.
public final class ProgramRun {
  public let arguments: [String]

  /// The id of its process.
  public let process: pid_t
  private let output: ProgramOutput
  private let errors: ProgramOutput
  private var status: Int32?

  /// Starts a program, which is found by its path or, without a slash, in `PATH`.
  public init(_ arguments: [String]) throws {
    self.arguments = arguments
    output = try ProgramOutput()
    errors = try ProgramOutput()
    process = try Self.spawn(arguments, output.number, errors.number)
  }

  deinit {
    if status == nil { end() }
  }

  /// Runs a program to its end.
  public static func result(
    _ arguments: [String], within limit: Duration = .seconds(120)
  ) throws -> ProgramResult {
    try ProgramRun(arguments).result(within: limit)
  }

  /// Waits for the end; ends the program and throws where it does not come in time.
  public func result(within limit: Duration = .seconds(120)) throws -> ProgramResult {
    guard let status = poll(within: limit, { self.ended() }) else {
      end()
      throw ProgramFailure("wait for \(arguments)", ETIMEDOUT)
    }
    return ProgramResult(
      arguments: arguments, status: status, output: output.text, errors: errors.text)
  }

  /// What the program has written to its error output so far.
  public var errorText: String { errors.text }

  /// Sends SIGKILL and waits for the end.
  public func end() {
    kill(process, SIGKILL)
    var raw: Int32 = 0
    while status == nil, waitpid(process, &raw, 0) < 0, errno == EINTR {}
    status = status ?? -SIGKILL
  }

  private func ended() -> Int32? {
    if let status { return status }
    var raw: Int32 = 0
    guard waitpid(process, &raw, WNOHANG) == process else { return nil }
    status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
    return status
  }

  private static func spawn(
    _ arguments: [String], _ output: Int32, _ errors: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
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
    let failure = posix_spawnp(&process, arguments[0], &actions, &attributes, &strings, environ)
    guard failure == 0 else { throw ProgramFailure("posix_spawn", failure) }
    return process
  }
}

/// Asks again and again until there is an answer; nil where there is none in time.
public func poll<Value>(
  within limit: Duration, _ question: () throws -> Value?
) rethrows -> Value? {
  let deadline = ContinuousClock.now + limit
  while true {
    if let value = try question() { return value }
    if ContinuousClock.now >= deadline { return nil }
    usleep(1000)
  }
}
