public import Glibc

/// A program that runs, with its standard input, output and error output in files.
///
/// Files and not pipes, so that nothing has to be read while it runs.
public final class CommandProcess {
  public let id: pid_t
  private let arguments: [String]
  private let outputFile: Int32
  private let errorFile: Int32
  private var status: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: The program's path or its name in `PATH`, and its arguments.
  ///   - environment: The whole environment.
  ///   - input: What its standard input has.
  /// - Throws: ``CommandFailure``.
  public init(
    _ arguments: [String], environment: [String: String] = CommandProcess.plainEnvironment,
    input: [UInt8] = []
  ) throws {
    self.arguments = arguments
    outputFile = try Self.file()
    errorFile = try Self.file()
    let inputFile = try Self.file(input)
    defer { close(inputFile) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, file) in [inputFile, outputFile, errorFile].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(target))
    }
    id = try Self.spawn(arguments, environment, &actions)
  }

  deinit {
    if status == nil {
      Glibc.kill(id, SIGKILL)
      waitpid(id, nil, 0)
    }
    close(outputFile)
    close(errorFile)
  }

  /// Enough for a program that is to behave the same everywhere.
  public static var plainEnvironment: [String: String] {
    ["PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"]
  }

  /// Waits until the program ends; throws where it does not within the limit, and ends it.
  public func wait(within limit: Duration = .seconds(60)) throws -> CommandResult {
    let status = try self.status ?? end(within: limit)
    self.status = status
    let hasExited = status & 0x7F == 0
    return CommandResult(
      status: hasExited ? (status >> 8) & 0xFF : nil, outputBytes: Self.content(of: outputFile),
      errorBytes: Self.content(of: errorFile))
  }

  private func end(within limit: Duration) throws -> Int32 {
    let deadline = ContinuousClock.now + limit
    var status: Int32 = 0
    while true {
      let result = waitpid(id, &status, WNOHANG)
      if result == id { return status }
      if result == -1 && errno != EINTR {
        throw CommandFailure("waitpid for \(arguments): error \(errno)")
      }
      guard ContinuousClock.now < deadline else {
        kill()
        throw CommandFailure("\(arguments) did not end within \(limit)")
      }
      usleep(2000)
    }
  }

  /// Ends the program hard.
  public func kill() { Glibc.kill(id, SIGKILL) }

  /// What the program has written to its standard error so far.
  public var errorsSoFar: String { String(decoding: Self.content(of: errorFile), as: UTF8.self) }

  /// A file without a name.
  private static func file(_ content: [UInt8] = []) throws -> Int32 {
    var template = Array("/tmp/corosync-edit-tests.XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw CommandFailure("cannot make a file: errno \(errno)") }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    guard write(file, content, content.count) == content.count, lseek(file, 0, SEEK_SET) == 0 else {
      throw CommandFailure("cannot write to a file: errno \(errno)")
    }
    return file
  }

  private static func content(of file: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(file, &buffer, buffer.count, bytes.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  static func spawn(
    _ arguments: [String], _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var id: pid_t = 0
    guard let program = words[0] else { throw CommandFailure("no program is named") }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    letSignalsThrough(&attributes)
    let result = posix_spawnp(&id, program, &actions, &attributes, &words, &variables)
    guard result == 0 else { throw CommandFailure("cannot start \(arguments): errno \(result)") }
    return id
  }
}

extension CommandProcess {
  /// The threads of tests block signals, and a daemon that inherited that could not be stopped.
  private static func letSignalsThrough(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  }

  /// Runs a program to its end.
  public static func run(
    _ arguments: [String], environment: [String: String] = plainEnvironment,
    input: [UInt8] = [], within limit: Duration = .seconds(60)
  ) throws -> CommandResult {
    try CommandProcess(arguments, environment: environment, input: input).wait(within: limit)
  }

  /// The path of a program of this package, which stands beside that of the tests.
  public static func path(ofProduct name: String) throws -> String {
    guard let path = realpath("/proc/self/exe", nil) else {
      throw CommandFailure("cannot tell where the program of the tests stands")
    }
    defer { free(path) }
    let parts = String(cString: path).split(separator: "/")
    return "/" + (parts.dropLast().map(String.init) + [name]).joined(separator: "/")
  }
}
