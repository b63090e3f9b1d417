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

  /// A change that comes after `former` other ones in the same state directory.
  init(_ bench: EditBench, index: Int, after former: Int = 0) throws {
    self.bench = bench
    state = "\(bench.folder)/state-\(index)"
    for number in 0..<former {
      let result = try bench.run(["set", "totem.token", "\(9000 + number)", "--yes"], state: state)
      try #require(result.status == 0, "\(result)")
    }
    old = bench.content
    // Never what stands there, and always of four digits.
    token = 3001 + index % 5000
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
