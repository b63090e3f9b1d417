import Glibc

/// What `corosync -t -c FILE` says of files.
public struct ParserJudge {
  /// How the daemon takes a file.
  public enum Verdict: Hashable, Sendable {
    case accepted
    /// The parser refuses a line: `parser error: FILE:LINE: TEXT`.
    case refused(line: Int, text: String)
    /// Refused for another reason, with the daemon's last line of text.
    case refusedLater(status: Int32, text: String)
    /// The daemon died of a signal.
    case died(signal: Int32)
  }

  private static let program = "/usr/sbin/corosync"

  public static let reason = "needs root and an installed corosync"

  /// Whether there is a daemon to ask.
  ///
  /// It writes its log and needs its state folder, thus root.
  public static var isAvailable: Bool { access(program, X_OK) == 0 && geteuid() == 0 }

  /// The program could not be run.
  public struct Failure: Error, CustomStringConvertible {
    public let call: String
    public let code: Int32
    public var description: String { "\(call): error \(code)" }
  }

  private let folder: String
  private var file: String { folder + "/corosync.conf" }
  private var output: String { folder + "/output" }

  /// Runs `body` with a judge that has a temporary folder of its own.
  public static func run<Result>(_ body: (ParserJudge) throws -> Result) throws -> Result {
    var template = Array("/tmp/corosync-judge.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(call: "mkdtemp", code: errno) }
    let judge = ParserJudge(
      folder: String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    defer {
      unlink(judge.file)
      unlink(judge.output)
      rmdir(judge.folder)
    }
    return try body(judge)
  }

  /// The daemon's verdict on a file of these bytes.
  public func verdict(on bytes: [UInt8]) throws -> Verdict {
    try write(bytes)
    let status = try run()
    let said = try String(decoding: read(), as: UTF8.self)
    if status & 0x7F != 0 { return .died(signal: status & 0x7F) }
    let code = (status >> 8) & 0xFF
    if code == 0 { return .accepted }
    return parserRefusal(in: said) ?? .refusedLater(status: code, text: said)
  }

  private func parserRefusal(in said: String) -> Verdict? {
    let start = "parser error: \(file):"
    for line in said.split(separator: "\n") where line.hasPrefix(start) {
      let rest = line.dropFirst(start.count)
      let number = rest.prefix { $0 != ":" }
      guard let number = Int(number) else { continue }
      return .refused(line: number, text: String(rest.drop { $0 != ":" }.dropFirst(2)))
    }
    return nil
  }

  private func write(_ bytes: [UInt8]) throws {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(call: "open", code: errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw Failure(call: "write", code: errno) }
      written += count
    }
  }

  private func read() throws -> [UInt8] {
    let descriptor = open(output, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(call: "open", code: errno) }
    defer { close(descriptor) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return result }
      result += buffer[..<count]
    }
  }

  private func run() throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let words = [Self.program, "-t", "-c", file]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process = pid_t()
    let error = posix_spawn(&process, Self.program, &actions, nil, arguments, environ)
    guard error == 0 else { throw Failure(call: "posix_spawn", code: error) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(call: "waitpid", code: errno) }
    }
    return status
  }
}
