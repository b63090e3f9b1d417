import Glibc

/// A program that runs on a terminal of its own, for what it does only when a person is there.
public final class CommandTerminal {
  private let terminal: Int32
  private let id: pid_t
  private var bytes: [UInt8] = []
  private var position = 0
  private var hasEnded = false

  public init(_ arguments: [String], environment: [String: String]) throws {
    let (terminal, name) = try Self.makeTerminal()
    self.terminal = terminal
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in 0...2 { posix_spawn_file_actions_addopen(&actions, Int32(file), name, O_RDWR, 0) }
    id = try CommandProcess.spawn(arguments, environment, &actions)
  }

  deinit {
    if !hasEnded {
      Glibc.kill(id, SIGKILL)
      waitpid(id, nil, 0)
    }
    close(terminal)
  }

  /// All that was on the screen so far, typed lines included.
  public var screen: String { String(decoding: bytes, as: UTF8.self) }

  /// Waits until a text appears behind the one that was expected before.
  public func expect(_ text: String, within limit: Duration = .seconds(60)) throws {
    let deadline = ContinuousClock.now + limit
    let wanted = Array(text.utf8)
    while true {
      if let found = bytes[position...].firstRange(of: wanted) {
        position = found.upperBound
        return
      }
      guard try readMore(), ContinuousClock.now < deadline else {
        throw CommandFailure("\"\(text)\" did not appear; the screen has \"\(screen)\"")
      }
    }
  }

  /// Types a line.
  public func type(_ line: String) throws {
    let bytes = Array("\(line)\n".utf8)
    guard write(terminal, bytes, bytes.count) == bytes.count else {
      throw CommandFailure("cannot type \"\(line)\": errno \(errno)")
    }
  }

  /// Ends the program hard.
  public func kill() { Glibc.kill(id, SIGKILL) }

  /// Waits until the program ends, and returns its exit code; nil after a signal.
  public func end(within limit: Duration = .seconds(60)) throws -> Int32? {
    let deadline = ContinuousClock.now + limit
    while try readMore() {
      guard ContinuousClock.now < deadline else {
        throw CommandFailure("the program did not end; the screen has \"\(screen)\"")
      }
    }
    var status: Int32 = 0
    guard waitpid(id, &status, 0) == id else { throw CommandFailure("the program is lost") }
    hasEnded = true
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  /// Reads what has appeared, and waits a moment for it; false at the end.
  private func readMore() throws -> Bool {
    var event = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&event, 1, 200) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(terminal, &buffer, buffer.count)
    // The error that comes when no program has the terminal any more.
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    return true
  }

  /// A terminal, with the name of the end that the program gets.
  private static func makeTerminal() throws -> (Int32, String) {
    let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
    let tellNumber: UInt = 0x8004_5430  // TIOCGPTN
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    guard terminal >= 0, ioctl(terminal, unlock, &isLocked) == 0,
      ioctl(terminal, tellNumber, &number) == 0
    else { throw CommandFailure("cannot make a terminal: errno \(errno)") }
    return (terminal, "/dev/pts/\(number)")
  }
}
