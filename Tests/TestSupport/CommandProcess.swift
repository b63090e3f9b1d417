public import Glibc

/// A program that runs, with its output and error output in files.
///
/// Files and not pipes, so that nothing has to be read while it runs.
public final class CommandProcess {
  public let id: pid_t
  public let arguments: [String]
  private let output: OpenFile
  private let errors: OpenFile

  /// The end of the pipe that is the standard input; nil where that is a file, or has ended.
  private var input: OpenFile?
  private var status: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: The program's path or its name in `PATH`, and its arguments.
  ///   - environment: The whole environment.
  ///   - input: What its standard input has; nil for a pipe that ``send(_:)`` writes to.
  /// - Throws: ``CommandFailure``.
  public init(
    _ arguments: [String], environment: [String: String] = CommandProcess.plainEnvironment,
    input: [UInt8]? = []
  ) throws {
    self.arguments = arguments
    output = try .nameless(for: "output")
    errors = try .nameless(for: "output")
    let source: OpenFile
    if let input {
      source = try .nameless(for: "input", input)
    } else {
      let pipe = try OpenFile.pipe()
      source = pipe.reading
      self.input = pipe.writing
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, file) in [source, output, errors].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file.number, Int32(target))
    }
    id = try withExtendedLifetime(source) { try Self.spawn(arguments, environment, &actions) }
  }

  deinit {
    if status == nil {
      Glibc.kill(id, SIGKILL)
      waitpid(id, nil, 0)
    }
  }

  /// Waits until the program ends; throws where it does not within the limit, and ends it.
  ///
  /// Without a limit the wait takes as long as the program.
  public func wait(within limit: Duration? = .seconds(120)) throws -> CommandResult {
    let status = try self.status ?? end(within: limit)
    self.status = status
    return CommandResult(
      waitStatus: status, outputBytes: output.content, errorBytes: errors.content)
  }

  private func end(within limit: Duration?) throws -> Int32 {
    let deadline = limit.map { ContinuousClock.now + $0 }
    var status: Int32 = 0
    // Most programs end at once; those that don't are not worth a look every millisecond.
    var pause: UInt32 = 250
    while true {
      let result = waitpid(id, &status, WNOHANG)
      if result == id { return status }
      if result == -1 && errno != EINTR {
        throw CommandFailure("waitpid for \(arguments): error \(errno)")
      }
      if let limit, let deadline, ContinuousClock.now >= deadline {
        kill()
        throw CommandFailure("\(arguments) did not end within \(limit)")
      }
      usleep(pause)
      pause = min(pause * 2, 4000)
    }
  }

  /// Ends the program hard.
  public func kill() { Glibc.kill(id, SIGKILL) }

  /// Writes a line to a standard input that is a pipe.
  public func send(_ line: String) throws {
    guard let input else { throw CommandFailure("\(arguments) is not spoken to by a pipe") }
    try input.write(Array("\(line)\n".utf8))
  }

  /// Ends a standard input that is a pipe.
  public func endInput() { input = nil }

  /// The lines that the program has written to its standard output so far, without their ends.
  public var linesSoFar: [String] { CommandResult.lines(of: output.content) }

  /// What the program has written to its standard error so far.
  public var errorsSoFar: String { String(decoding: errors.content, as: UTF8.self) }
}

extension CommandProcess {
  /// Runs a program to its end.
  public static func run(
    _ arguments: [String], environment: [String: String] = plainEnvironment,
    input: [UInt8] = [], within limit: Duration? = .seconds(120)
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
