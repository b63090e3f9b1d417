import CorosyncSyntax
import TestSupport
import Testing

struct PositionTests {
  /// A file, an offset in it, and its line and column.
  struct Case: Sendable {
    let text: String
    let offset: Int
    let position: String

    init(_ text: String, _ offset: Int, _ position: String) {
      self.text = text
      self.offset = offset
      self.position = position
    }
  }

  @Test(arguments: [
    Case("", 0, "1:1"),
    Case("a", 0, "1:1"),
    Case("a", 1, "1:2"),
    Case("ab\ncd\n", 0, "1:1"),
    Case("ab\ncd\n", 2, "1:3"),
    Case("ab\ncd\n", 3, "2:1"),
    Case("ab\ncd\n", 4, "2:2"),
    Case("ab\ncd\n", 6, "3:1"),
    Case("ab\ncd", 5, "2:3"),
    Case("ab\r\ncd\r\n", 2, "1:3"),
    Case("ab\r\ncd\r\n", 3, "1:4"),
    Case("ab\r\ncd\r\n", 4, "2:1"),
    Case("ab\r\ncd\r\n", 8, "3:1"),
    Case("\n\n", 1, "2:1"),
    Case("\n\n", 2, "3:1"),
    Case("a\r", 2, "1:3"),
    Case("\u{E9}x: 1\n", 1, "1:2"),
    Case("a\n\0" + "x" * 600 + "y: 1\nb", 605, "2:604"),
    Case("a\n\0" + "x" * 600 + "y: 1\nb", 608, "3:1"),
    Case("\0" + "x" * 1200, 1201, "1:1202"),
    Case("\0" + "x" * 1200 + "\n", 1202, "2:1"),
  ])
  func offsetsHaveTheLineAndColumnThatAnEditorShows(_ sample: Case) {
    #expect(
      Document(latin1(sample.text)).position(of: sample.offset).description == sample.position)
  }

  @Test func everyOffsetOfRandomFilesIsCountedRight() {
    let seed: UInt64 = 3
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let bytes = SyntaxNoise.statements(&random)
      let document = Document(bytes)
      var expected = SourcePosition(line: 1, column: 1)
      for offset in 0...bytes.count {
        #expect(document.position(of: offset) == expected, "seed \(seed): \(visible(bytes))")
        guard offset < bytes.count else { break }
        expected =
          bytes[offset] == 0x0A
          ? SourcePosition(line: expected.line + 1, column: 1)
          : SourcePosition(line: expected.line, column: expected.column + 1)
      }
    }
  }

  @Test func sectionsKnowTheirPath() {
    let document = Document(latin1("a {\n b {\n }\n}\nc {\n}\n"))
    #expect(document.path(ofSection: 0).isEmpty)
    #expect(document.path(ofSection: 2).map { document.text($0) } == ["a", "b"])
    #expect(document.path(ofSection: 3).map { document.text($0) } == ["c"])
  }

  @Test func positionsOrderByLineFirst() {
    #expect(SourcePosition(line: 1, column: 9) < SourcePosition(line: 2, column: 1))
    #expect(SourcePosition(line: 2, column: 1) < SourcePosition(line: 2, column: 3))
  }
}
