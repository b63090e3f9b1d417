import Glibc

extension CommandProcess {
  /// Enough for a program that is to behave the same everywhere.
  public static var plainEnvironment: [String: String] {
    ["PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"]
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

  /// The threads of tests block signals, and a daemon that inherited that could not be stopped.
  private static func letSignalsThrough(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  }
}
