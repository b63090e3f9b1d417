import CorosyncSyntax
import TestSupport
import Testing

/// A file, what each of its lines is, and what the daemon's reader has against it.
struct SyntaxFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  /// The lines in short: `key=value`, `name {`, `}`, `#`, an empty text for a blank line and `!`
  /// for what is nothing of that.
  let lines: [String]

  /// The problems as `LINE: TEXT`, with the line that the daemon prints.
  let problems: [String]

  let release: Release

  var testDescription: String { name }

  init(
    _ name: String, _ text: String, _ lines: [String], _ problems: [String] = [],
    release: Release = .debian12
  ) {
    self.name = name
    bytes = latin1(text)
    self.lines = lines
    self.problems = problems
    self.release = release
  }
}

extension Document {
  /// The lines in short, as in ``SyntaxFixture/lines``.
  var shortLines: [String] {
    lines.map { line in
      switch line.kind {
      case .blank: ""
      case .comment: "#"
      case .open: latin1(self[line.name]) + " {"
      case .pair: latin1(self[line.name]) + "=" + latin1(self[line.value])
      case .close: "}"
      case .invalid: "!"
      }
    }
  }

  /// The problems as in ``SyntaxFixture/problems``.
  var shortProblems: [String] { problems.map { "\($0.daemonLine): \($0.kind.daemonMessage)" } }
}

extension String {
  static func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
}
