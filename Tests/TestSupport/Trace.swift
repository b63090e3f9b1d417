/// What strace(1) wrote about a run of a program, with or without `-f`.
public struct Trace: Sendable {
  /// The calls in the order in which they were begun.
  public let calls: [TraceCall]

  /// Whether the program was ended by SIGKILL.
  public let wasKilled: Bool

  public init(_ text: String) {
    var calls: [TraceCall] = []
    var counts: [Key: Int] = [:]
    var wasKilled = false
    for line in text.split(separator: "\n") {
      let (thread, rest) = Self.divide(line)
      if rest.hasPrefix("+++ killed by SIGKILL") { wasKilled = true }
      guard let name = Self.name(of: rest) else { continue }
      let text = String(rest)
      let paths = TraceCall.paths(in: text)
      func next(_ key: Key) -> Int {
        counts[key, default: 0] += 1
        return counts[key] ?? 0
      }
      calls.append(
        TraceCall(
          thread: thread, name: name, number: next(Key(thread: thread, name: name)), paths: paths,
          occurrence: next(Key(thread: thread, name: name, paths: paths)), text: text))
    }
    self.calls = calls
    self.wasKilled = wasKilled
  }

  /// What stands in a file; no calls where there is none.
  public init(file path: String) { self.init((try? CommandFile.text(path)) ?? "") }

  private struct Key: Hashable {
    let thread: Int32
    let name: String
    var paths: [String]?
  }

  /// Takes the thread's number off a line of `-f`.
  private static func divide(_ line: Substring) -> (thread: Int32, rest: Substring) {
    let digits = line.prefix { $0.isNumber }
    guard let thread = Int32(digits) else { return (0, line) }
    return (thread, line.dropFirst(digits.count).drop { $0 == " " })
  }

  private static func name(of line: Substring) -> String? {
    guard let end = line.firstIndex(of: "(") else { return nil }
    let name = line[..<end]
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return isName && !name.isEmpty ? String(name) : nil
  }
}
