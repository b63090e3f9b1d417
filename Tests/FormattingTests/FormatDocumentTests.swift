import CorosyncConf
import TestSupport
import Testing

/// The layout of files: what changes, and that nothing else does.
@Suite struct FormatDocumentTests {
  private func format(
    _ text: String, _ indentation: Layout.Indentation = .tab, _ release: Release = .debian12
  ) throws -> String {
    let document = Document(Array(text.utf8), release: release)
    let result = try FormatDocument(Layout(indentation: indentation)).apply(to: document)
    return String(decoding: result.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""),
    ("\n \n", ""),
    ("totem{\nversion:2\n}", "totem {\n\tversion: 2\n}\n"),
    ("  totem : {\n      version \t:\t 2 \t\n  }  \n", "totem {\n\tversion: 2\n}\n"),
    ("a {\nb {\nc: 1\n}\n}\n", "a {\n\tb {\n\t\tc: 1\n\t}\n}\n"),
    ("\n\na {\n\n\nb: 1\n\n\n\n}\n\n\n", "a {\n\n\tb: 1\n\n}\n"),
    ("  # top  \na {\n#in  it \t\n}\n", "# top\na {\n\t#in  it\n}\n"),
    ("a {\nb:\nc: \n}\n", "a {\n\tb:\n\tc:\n}\n"),
    ("abc: x  y # z\n", "abc: x  y # z\n"),
    ("a {\nb:: v\n}\n", "a {\n\tb: : v\n}\n"),
    // Mixed line ends: the more frequent one.
    ("a {\r\nb: 1\r\nc: 2\n}\r\n", "a {\r\n\tb: 1\r\n\tc: 2\r\n}\r\n"),
    ("a {\nb: 1\r\nc: 2\n}", "a {\n\tb: 1\n\tc: 2\n}\n"),
    // What the daemon reads in a way of its own stays.
    ("a {\n : v\n}\n", "a {\n : v\n}\n"),
    ("a {\nb:x\r\r\n}\n", "a {\nb:x\r\r\n}\n"),
    ("x: y {\n}\n", "x: y {\n}\n"),
    // A character that ends in the byte A0 is whole to some releases only.
    ("a {\nb:voil\u{E0}\n}\n", "a {\n\tb: voil\u{E0}\n}\n"),
  ])
  func theLayoutIs(_ text: String, _ expected: String) throws {
    #expect(try format(text) == expected)
  }

  @Test func theWidthOfTheIndentationCanBeChosen() throws {
    #expect(
      try format("a {\nb {\nc: 1\n}\n}\n", .blanks(3)) == "a {\n   b {\n      c: 1\n   }\n}\n")
    #expect(try format("a {\n\tb: 1\n}\n", .blanks(0)) == "a {\nb: 1\n}\n")
  }

  @Test func aCharacterThatTheReleaseCutsStaysWhole() throws {
    let text = "a {\nb:voil\u{E0}\n}\n"
    #expect(try format(text, .tab, .newest) == text)
  }

  @Test func aLineThatWouldGetTooLongStays() throws {
    let long = "# " + String(repeating: "c", count: 508)
    #expect(try format("a {\n\(long)\nb:1\n}\n") == "a {\n\(long)\n\tb: 1\n}\n")
    let fits = "# " + String(repeating: "c", count: 507)
    #expect(try format("a {\n\(fits)\n}\n") == "a {\n\t\(fits)\n}\n")
  }

  @Test(arguments: ["a {\n", "}\n", "a\n", "a {}\n", "{\n}\n"])
  func aFileThatTheDaemonCannotReadIsRefused(_ text: String) {
    #expect(throws: EditError.notWellFormed(problems: 1)) { try format(text) }
  }

  @Test func aRefusedValueIsNoReasonNotToLayOut() throws {
    #expect(try format("totem {\ntoken: x\n}\n") == "totem {\n\ttoken: x\n}\n")
  }

  @Test(arguments: [Layout.Indentation.tab, .blanks(2), .blanks(8)])
  func generatedFilesKeepMeaningAndComments(_ indentation: Layout.Indentation) throws {
    var generator = ConfigurationGenerator(seed: 3)
    for number in 0..<300 {
      let document = Document(generator.next(), release: .debian12)
      let format = FormatDocument(Layout(indentation: indentation))
      let result = try format.apply(to: document)
      #expect(Meaning(result) == Meaning(document), "seed 3, file \(number)")
      #expect(try format.edits(in: DocumentIndex(result)).isEmpty, "seed 3, file \(number)")
      #expect(Self.hasCleanLines(result), "seed 3, file \(number)")
    }
  }

  @Test func mutatedFilesThatAreReadableKeepTheirMeaning() throws {
    var generator = ConfigurationGenerator(seed: 4)
    var mutator = ConfigurationMutator(seed: 5)
    var readable = 0
    for number in 0..<1500 {
      let release = number % 2 == 0 ? Release.debian12 : .newest
      let document = Document(mutator.mutate(generator.next()), release: release)
      guard document.isWellFormed else { continue }
      readable += 1
      let result = try FormatDocument().apply(to: document)
      #expect(Meaning(result) == Meaning(document), "seeds 4 and 5, file \(number)")
      #expect(
        try FormatDocument().edits(in: DocumentIndex(result)).isEmpty,
        "seeds 4 and 5, file \(number)")
    }
    #expect(readable > 300)
  }

  /// No blanks at the ends of lines, no two blank lines in a row, and a line end at the end.
  private static func hasCleanLines(_ document: Document) -> Bool {
    let lines = document.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
    let ends = lines.allSatisfy { $0.last != 0x20 && $0.last != 0x09 }
    let pairs = zip(lines, lines.dropFirst()).dropLast()
    return ends && pairs.allSatisfy { !$0.isEmpty || !$1.isEmpty } && lines.last?.isEmpty ?? true
  }
}

/// What a file says to the daemon and to people, without its layout.
private struct Meaning: Equatable {
  private let entries: [String]

  /// The comments, each with the statements before it counted and what comes next.
  private let comments: [String]

  init(_ document: Document) {
    entries = Projection(document).entries.map(\.description)
    var comments: [String] = []
    var statements = 0
    for line in document.lines {
      switch line.kind {
      case .comment:
        let text = document.text(line.content).drop { $0 == " " || $0 == "\t" }
        comments.append("\(statements) \(text.trimmingEnd())")
      case .blank: continue
      default: statements += 1
      }
    }
    self.comments = comments
  }
}

extension Substring {
  fileprivate func trimmingEnd() -> Substring {
    var rest = self
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return rest
  }
}
