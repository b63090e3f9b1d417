import TestSupport
import Testing

/// One change of the token, in a state directory of its own.
struct TokenChange {
  let bench: EditBench

  /// The file before.
  let old: String

  /// The file after.
  let new: String
  let token: Int
  let state: String

  /// The change of a number from 0 to 1249; it comes after `former` others in the same state
  /// directory.
  init(_ bench: EditBench, number: Int, after former: Int = 0) throws {
    self.bench = bench
    state = bench.folder["state-\(number)"]
    for token in 9000..<(9000 + former) {
      let result = try bench.run(["set", "totem.token", "\(token)", "--yes"], state: state)
      try #require(result.status == 0, "\(result)")
    }
    old = bench.content
    // Always of four digits, and by four, since a settling change takes the token after this one,
    // and the ping timers that come from a token are others only two further on.
    token = 3001 + number * 4
    try #require((3001...7997).contains(token))
    new = try Self.content(old, token: token)
  }

  var command: [String] {
    bench.command(["set", "totem.token", "\(token)", "--yes"], state: state)
  }

  var journal: StateFolder { StateFolder(path: state) }

  /// The version in a file's text.
  static func version(of text: String) -> String {
    let line = text.split(separator: "\n").first { $0.contains("config_version:") } ?? ""
    return String(line.filter(\.isNumber))
  }

  /// The content with another token and the next version, every other byte as it is.
  static func content(_ text: String, token: Int) throws -> String {
    var changed = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let colon = line.firstIndex(of: ":") else { return String(line) }
      let key = line[..<colon].filter { $0 != " " && $0 != "\t" }
      let value = line[line.index(after: colon)...].filter { $0 != " " }
      switch key {
      case "token":
        changed += 1
        return "\(line[...colon]) \(token)"
      case "config_version":
        changed += 1
        return "\(line[...colon]) \((Int(value) ?? 0) + 1)"
      default: return String(line)
      }
    }
    try #require(changed == 2, "the file has no token and version")
    return lines.joined(separator: "\n")
  }
}
