import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// What can't be written so that the daemon reads it back.
struct WritabilityTests {
  private static let file = "a {\nk: 1\n}\n"

  @Test(arguments: ["k", "new"])
  func valuesThatWouldNotBeReadBackAreRefused(_ key: String) throws {
    let path = try ConfigurationPath(parsing: "a.\(key)")
    let values = [
      "1\n2", "\n", "a{b", "{", " 1", "1 ", "\t1", "1\t", " ", "1\r", "1\0", "\0", "1\u{E0}",
      "1\u{A0}", "\u{160}", String(repeating: "v", count: 508),
    ]
    for value in values {
      let error = #expect(throws: EditError.self) {
        try SetKey(path, to: value).applied(to: Self.file)
      }
      guard case .unwritableValue(value, _) = error else {
        Issue.record("\(visible(value.utf8)): \(String(describing: error))")
        continue
      }
    }
  }

  @Test(arguments: ["", " ", "a b", "n{", "n:", "n}", "#n", "n\n", "caf\u{E9}", "n\0", "\"n\""])
  func namesThatWouldNotBeReadBackAreRefused(_ name: String) throws {
    let key = try #require(ConfigurationPath([.init("a"), .init(name)]))
    let section = try #require(ConfigurationPath([.init(name), .init("k")]))
    for path in [key, section] {
      let error = #expect(throws: EditError.self) {
        try SetKey(path, to: "1").applied(to: Self.file)
      }
      guard case .unwritableName(name, _) = error else {
        Issue.record("\(path): \(String(describing: error))")
        continue
      }
    }
  }

  /// The line end counts: of `\r\n` the daemon's limit of 510 bytes includes the `\r`.
  @Test(arguments: [("\n", 507), ("\r\n", 506)])
  func linesAreFilledUpToTheLimit(_ lineEnd: String, _ longest: Int) throws {
    let old = "a {\(lineEnd)k: 1\(lineEnd)}\(lineEnd)"
    for name in ["a.k", "a.n"] {
      let path = try ConfigurationPath(parsing: name)
      let fitting = SetKey(path, to: String(repeating: "v", count: longest))
      let after = try fitting.applied(to: old)
      #expect(Document(latin1(after)).isWellFormed)
      let tooLong = SetKey(path, to: String(repeating: "v", count: longest + 1))
      #expect(throws: EditError.self) { try tooLong.applied(to: old) }
    }
  }

  @Test(arguments: [("\n", 507), ("\r\n", 506)])
  func linesOfNewSectionsAreFilledUpToTheLimit(_ lineEnd: String, _ longest: Int) throws {
    let path = try ConfigurationPath(parsing: "b.k")
    // The indentation is one tab.
    let fitting = SetKey(path, to: String(repeating: "v", count: longest - 1))
    #expect(Document(latin1(try fitting.applied(to: "a {\(lineEnd)}\(lineEnd)"))).isWellFormed)
    let tooLong = SetKey(path, to: String(repeating: "v", count: longest))
    #expect(throws: EditError.self) { try tooLong.applied(to: "a {\(lineEnd)}\(lineEnd)") }
  }

  @Test func theBlankAfterAColonCounts() throws {
    let path = try ConfigurationPath(parsing: "a.k")
    let fitting = SetKey(path, to: String(repeating: "v", count: 507))
    #expect(Document(latin1(try fitting.applied(to: "a {\nk:\n}\n"))).isWellFormed)
    let tooLong = SetKey(path, to: String(repeating: "v", count: 508))
    #expect(throws: EditError.self) { try tooLong.applied(to: "a {\nk:\n}\n") }
  }

  @Test func namesThatMakeThePathTooLongAreRefused() throws {
    for name in ["a.", ""] {
      let longest = 254 - (name.isEmpty ? 1 : name.utf8.count)
      let fitting = try ConfigurationPath(parsing: name + String(repeating: "k", count: longest))
      let after = try SetKey(fitting, to: "1").applied(to: Self.file)
      #expect(Document(latin1(after)).isWellFormed)
      let tooLong = try ConfigurationPath(
        parsing: name + String(repeating: "k", count: longest + 1))
      #expect(throws: EditError.self) { try SetKey(tooLong, to: "1").applied(to: Self.file) }
    }
  }

  @Test func selectorsOfNewSectionsAreCheckedToo() throws {
    let path = try #require(
      ConfigurationPath([
        .init("totem"), .init("interface", .value(key: "linknumber", value: "1\n}")), .init("ttl"),
      ]))
    #expect(throws: EditError.self) { try SetKey(path, to: "1").applied(to: "totem {\n}\n") }
  }
}
