import CorosyncSyntax
import TestSupport
import Testing

/// What holds for any bytes.
struct ParserPropertyTests {
  static let releases = [Release.debian12, .newest]

  @Test(arguments: releases)
  func linesCoverTheBytesOfSmallAlphabetFilesOnce(_ release: Release) {
    check(release, count: 1500) { SyntaxNoise.alphabet(&$0) }
  }

  @Test(arguments: releases)
  func linesCoverTheBytesOfRandomFilesOnce(_ release: Release) {
    check(release, count: 200) { SyntaxNoise.anyBytes(&$0) }
  }

  @Test(arguments: releases)
  func linesCoverTheBytesOfBrokenConfigurationsOnce(_ release: Release) {
    check(release, count: 150) {
      var generator = ConfigurationGenerator(seed: $0.next())
      var mutator = ConfigurationMutator(seed: $0.next())
      return mutator.mutate(generator.next())
    }
  }

  private func check(
    _ release: Release, count: Int, _ make: (inout SplitMix64) -> [UInt8]
  ) {
    let seed: UInt64 = 2
    var random = SplitMix64(seed: seed)
    for index in 0..<count {
      let bytes = make(&random)
      let fault = Self.fault(in: Document(bytes, release: release), of: bytes)
      #expect(fault == nil, "seed \(seed), file \(index): \(visible(bytes))")
      let again = Document(bytes, release: release)
      #expect(again.lines == Document(bytes, release: release).lines)
    }
  }

  /// The first way in which the lines and sections contradict the bytes or each other.
  private static func fault(in document: Document, of bytes: [UInt8]) -> String? {
    if document.bytes != bytes { return "other bytes" }
    var end = 0
    for (index, line) in document.lines.enumerated() {
      if line.range.lowerBound != end || line.range.isEmpty { return "gap before line \(index)" }
      end = line.range.upperBound
      let rest = bytes[line.contentEnd..<end]
      if ![[], [0x0A], [0x0D, 0x0A]].contains(Array(rest)) { return "line end \(index)" }
      if !line.content.contains(line.name) || !line.content.contains(line.value) {
        return "parts of line \(index)"
      }
      if bytes[line.content].contains(0x0A) { return "line end in line \(index)" }
      if !document.sections.indices.contains(line.section) { return "section of line \(index)" }
    }
    if end != bytes.count { return "bytes behind the last line" }
    return sectionFault(in: document) ?? problemFault(in: document)
  }

  private static func sectionFault(in document: Document) -> String? {
    for (index, section) in document.sections.enumerated() {
      guard let parent = section.parent else {
        if index > 0 { return "two top levels" }
        continue
      }
      if parent >= index || section.depth != document.sections[parent].depth + 1 {
        return "parent of section \(index)"
      }
      guard let open = section.openLine, document.lines[open].section == index,
        document.lines[open].kind == .open
      else { return "opening of section \(index)" }
      if let close = section.closeLine {
        if document.lines[close].kind != .close || document.lines[close].section != index {
          return "closing of section \(index)"
        }
      } else if !document.problems.contains(where: { $0.kind == .missingClose && $0.line == open })
      {
        return "no problem for section \(index)"
      }
    }
    return nil
  }

  private static func problemFault(in document: Document) -> String? {
    var last = 0
    for problem in document.problems {
      if problem.daemonLine < last { return "order of problems" }
      last = problem.daemonLine
      if !document.lines[problem.line].range.contains(problem.range) { return "range of problem" }
    }
    return document.lines.contains { $0.kind == .invalid } && document.isWellFormed
      ? "an invalid line without a problem" : nil
  }

  @Test func deepNestsAreRead() {
    let depth = 100_000
    let document = Document([UInt8](latin1("a {\n" * depth)))
    #expect(document.sections.count == depth + 1)
    #expect(document.sections.last?.depth == depth)
    #expect(document.problems.count { $0.kind == .missingClose } == depth)
    #expect(document.problems.first?.kind == .sectionPathTooLong)
    #expect(document.path(ofSection: depth).count == depth)
  }

  @Test func oneLineOfBracesIsRead() {
    let document = Document(latin1("{" * 300_000))
    #expect(document.lines.count == 1)
    #expect(document.problems.first?.kind == .lineTooLong)
  }
}

extension Range<Int> {
  /// Whether another range lies within this one; an empty one may touch the end.
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    other.lowerBound >= lowerBound && other.upperBound <= upperBound
  }
}
