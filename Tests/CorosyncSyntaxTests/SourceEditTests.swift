import CorosyncSyntax
import TestSupport
import Testing

struct SourceEditTests {
  private let bytes = Array("abcdef".utf8)

  private func applying(_ edits: [SourceEdit]) throws(SourceEditError) -> String {
    latin1(try edits.apply(to: bytes))
  }

  private func edit(_ range: Range<Int>, _ text: String) -> SourceEdit {
    SourceEdit(range: range, replacement: Array(text.utf8))
  }

  @Test func editsApplyInAnyOrder() throws {
    let edits = [edit(4..<5, "E"), edit(0..<1, ""), edit(2..<2, "--")]
    #expect(try applying(edits) == "b--cdEf")
    #expect(try applying(edits.reversed()) == "b--cdEf")
    #expect(try applying([]) == "abcdef")
  }

  @Test func insertionsAtOnePlaceKeepTheirOrder() throws {
    #expect(
      try applying([.insert([0x31], at: 3), .insert([0x32], at: 3), .insert([0x33], at: 3)])
        == "abc123def")
  }

  @Test func insertionsAtTheEndsAreAllowed() throws {
    #expect(try applying([.insert([0x3C], at: 0), .insert([0x3E], at: 6)]) == "<abcdef>")
  }

  @Test func anInsertionStandsBeforeTheReplacementOfTheBytesBehindIt() throws {
    #expect(try applying([edit(2..<4, "X"), .insert([0x31], at: 2)]) == "ab1Xef")
    #expect(try applying([edit(2..<4, "X"), .insert([0x31], at: 4)]) == "abX1ef")
  }

  @Test(arguments: [
    [0..<3, 2..<4], [0..<6, 2..<3], [1..<3, 1..<3], [1..<3, 1..<2], [1..<4, 2..<2],
  ])
  func overlappingEditsAreRefused(_ ranges: [Range<Int>]) {
    let edits = ranges.map { edit($0, "x") }
    for order in [edits, edits.reversed()] {
      let error = #expect(throws: SourceEditError.self) { try order.apply(to: bytes) }
      guard case .overlap(let first, let second) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(Set([first, second]) == Set(edits))
    }
  }

  @Test(arguments: [5..<7, 7..<7, -1..<2, -2..<(-1), 9..<12])
  func editsOutsideOfTheBytesAreRefused(_ range: Range<Int>) {
    let outside = edit(range, "x")
    #expect(throws: SourceEditError.outOfBounds(outside, count: 6)) {
      try [outside].apply(to: bytes)
    }
  }

  @Test func bytesOutsideOfTheRangesStay() throws {
    let seed: UInt64 = 4
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let bytes = SyntaxNoise.alphabet(&random)
      var edits: [SourceEdit] = []
      var expected: [UInt8] = []
      var offset = 0
      while offset <= bytes.count {
        let kept = random.number(1...9)
        let next = Swift.min(offset + kept, bytes.count)
        expected += bytes[offset..<next]
        let end = Swift.min(next + random.number(0...5), bytes.count)
        let new = [UInt8](repeating: 0x2A, count: random.number(0...3))
        edits.append(SourceEdit(range: next..<end, replacement: new))
        expected += new
        offset = end
        if end == bytes.count { break }
      }
      #expect(try edits.shuffled(using: &random).apply(to: bytes) == expected, "seed \(seed)")
    }
  }

  @Test func errorsNameTheirRanges() {
    #expect(
      SourceEditError.outOfBounds(edit(5..<7, ""), count: 6).description
        == "edit of bytes 5..<7 is outside of 6 bytes")
    #expect(
      SourceEditError.overlap(edit(0..<3, ""), edit(2..<4, "")).description
        == "edits of bytes 0..<3 and 2..<4 overlap")
  }
}
