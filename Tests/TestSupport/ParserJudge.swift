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

  private let folder: CommandFolder

  public init() throws { folder = try CommandFolder() }

  /// The daemon's verdict on a file of these bytes.
  public func verdict(on bytes: [UInt8]) throws -> Verdict {
    let file = try folder.write("corosync.conf", bytes)
    let result = try CommandProcess.run([Self.program, "-t", "-c", file], within: nil)
    guard let status = result.status else { return .died(signal: result.signal ?? 0) }
    if status == 0 { return .accepted }
    return parserRefusal(of: file, in: result.errors)
      ?? .refusedLater(status: status, text: result.errors)
  }

  private func parserRefusal(of file: String, in said: String) -> Verdict? {
    let start = "parser error: \(file):"
    for line in said.split(separator: "\n") where line.hasPrefix(start) {
      let rest = line.dropFirst(start.count)
      let number = rest.prefix { $0 != ":" }
      guard let number = Int(number) else { continue }
      return .refused(line: number, text: String(rest.drop { $0 != ":" }.dropFirst(2)))
    }
    return nil
  }
}
