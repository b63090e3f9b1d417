import CorosyncModel
import Glibc
import TestSupport

/// A corosync-vqsim that runs, spoken to through pipes.
final class SimulatorProcess {
  /// What the simulator shows of its nodes.
  struct State: Equatable {
    var quorate: [NodeID: Bool] = [:]
    var memberships: [NodeID: Set<NodeID>] = [:]
  }

  private let id: pid_t
  private let input: Int32
  private let output: Int32
  private var pending: [UInt8] = []

  static let program = "/usr/bin/corosync-vqsim"
  static var isInstalled: Bool { access(program, X_OK) == 0 }

  /// Starts the simulator on the file `c` of a folder.
  ///
  /// Its name is that short because the program refuses a path of 8 bytes or more.
  init(in folder: String) throws {
    var toProgram: [Int32] = [0, 0]
    var fromProgram: [Int32] = [0, 0]
    guard pipe(&toProgram) == 0, pipe(&fromProgram) == 0 else {
      throw CommandFailure("cannot make a pipe: errno \(errno)")
    }
    for end in toProgram + fromProgram { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer {
      close(toProgram[0])
      close(fromProgram[1])
    }
    input = toProgram[1]
    output = fromProgram[0]
    id = try Self.spawn(in: folder, input: toProgram[0], output: fromProgram[1])
  }

  deinit {
    close(input)
    close(output)
    // The nodes are its children, in a group of their own with it.
    kill(-id, SIGKILL)
    waitpid(id, nil, 0)
  }

  private static func spawn(in folder: String, input: Int32, output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    // Ahead of all else where that is allowed: nodes whose turn comes late do things in rare
    // orders.
    var priority = sched_param(sched_priority: 1)
    posix_spawnattr_setschedpolicy(&attributes, SCHED_RR)
    posix_spawnattr_setschedparam(&attributes, &priority)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETPGROUP)
    posix_spawnattr_setflags(&attributes, flags | Int16(POSIX_SPAWN_SETSCHEDULER))
    let command = ["/bin/sh", "-c", "cd \"$1\" && exec \(program) -c c", "sh", folder]
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    var result = posix_spawn(&id, command[0], &actions, &attributes, &words, environ)
    if result == EPERM {
      posix_spawnattr_setflags(&attributes, flags)
      result = posix_spawn(&id, command[0], &actions, &attributes, &words, environ)
    }
    guard result == 0 else { throw CommandFailure("cannot start \(command): errno \(result)") }
    return id
  }

  func send(_ command: String) throws {
    let bytes = Array("\(command)\n".utf8)
    guard write(input, bytes, bytes.count) == bytes.count else {
      throw CommandFailure("cannot send \"\(command)\": errno \(errno)")
    }
  }

  /// What the simulator shows as soon as it shows the wanted memberships and the same twice, with
  /// nothing left to do; the last that it showed where that does not come in time.
  func settled(_ memberships: [NodeID: Set<NodeID>], within limit: Duration) throws -> State {
    let deadline = ContinuousClock.now + limit
    var last = State()
    while ContinuousClock.now < deadline {
      let isAtRest = isAtRest
      let state = try shown(until: deadline)
      if isAtRest && state == last && state.memberships == memberships { return state }
      last = state
      usleep(30_000)
    }
    return last
  }

  /// Whether all its processes wait for something to do: on a busy machine they may want to run,
  /// and not come to it.
  private var isAtRest: Bool {
    let children = (try? CommandFile.text("/proc/\(id)/task/\(id)/children")) ?? ""
    return ([String(id)] + children.split(separator: " ").map(String.init)).allSatisfy { id in
      // The state stands behind the name in parentheses.
      let stat = (try? CommandFile.text("/proc/\(id)/stat")) ?? ""
      return stat.split(separator: ")").last?.first { $0 != " " } != "R"
    }
  }

  private func shown(until deadline: ContinuousClock.Instant) throws -> State {
    try send("show")
    var state: State?
    while let line = nextLine(until: deadline) {
      if line.hasSuffix("> show") { state = State() }
      if line.hasPrefix("#autofence"), let state { return state }
      state?.read(line)
    }
    return State()
  }

  private func nextLine(until deadline: ContinuousClock.Instant) -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeSubrange(...end) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return nil }
      var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 100) > 0 else { continue }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(output, &chunk, chunk.count)
      guard count > 0 else { return nil }
      pending += chunk.prefix(count)
    }
  }
}

extension SimulatorProcess.State {
  /// Reads a line such as `0:2: q=1 ring=[1.10] nodes=[1 2 3]`.
  mutating func read(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 3)
    let head = line.split(separator: ":")
    guard head.count > 2, let number = UInt32(head[1]), words.count == 4, words[1].hasPrefix("q=")
    else { return }
    let id = NodeID(rawValue: number)
    quorate[id] = words[1] == "q=1"
    memberships[id] = Set(
      words[3].drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
        .split(separator: " ").compactMap { UInt32($0).map(NodeID.init) })
  }
}
