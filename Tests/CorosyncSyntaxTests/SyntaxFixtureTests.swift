import CorosyncSyntax
import TestSupport
import Testing

/// The rules of the daemon's reader, each oddity with a file.
struct SyntaxFixtureTests {
  @Test(arguments: SyntaxFixture.all)
  func linesAndProblemsAreThoseOfTheDaemon(_ fixture: SyntaxFixture) {
    let document = Document(fixture.bytes, release: fixture.release)
    #expect(document.shortLines == fixture.lines)
    #expect(document.shortProblems == fixture.problems)
    #expect(document.isWellFormed == fixture.problems.isEmpty)
  }

  @Test(.enabled(if: ParserJudge.isAvailable, "\(ParserJudge.reason)"))
  func theInstalledDaemonAgrees() throws {
    let judge = try ParserJudge()
    for fixture in SyntaxFixture.all where fixture.release == .debian12 {
      let document = Document(fixture.bytes, release: .debian12)
      let verdict = try judge.verdict(on: fixture.bytes)
      #expect(document.isJudgedRight(by: verdict), "\(fixture.name): \(verdict)")
    }
  }

  @Test(.enabled(if: ParserJudge.isAvailable, "\(ParserJudge.reason)"))
  func theInstalledDaemonAgreesOnRandomFiles() throws {
    let seed: UInt64 = 1
    var random = SplitMix64(seed: seed)
    let judge = try ParserJudge()
    for index in 0..<400 {
      let bytes = SyntaxNoise.statements(&random)
      let document = Document(bytes, release: .debian12)
      let verdict = try judge.verdict(on: bytes)
      #expect(
        document.isJudgedRight(by: verdict),
        "seed \(seed), file \(index): \(verdict)\n\(visible(bytes))")
    }
  }
}

extension Document {
  /// Whether the first problem is the one that the daemon stops at; what the daemon refuses for
  /// another reason than its reader's must come before it.
  fileprivate func isJudgedRight(by verdict: ParserJudge.Verdict) -> Bool {
    switch verdict {
    case .refused(let line, let text):
      if SyntaxProblem.Kind(rawValue: text) != nil {
        return problems.first?.daemonLine == line && problems.first?.kind.daemonMessage == text
      }
      return (problems.first?.daemonLine ?? .max) >= line
    case .accepted, .refusedLater: return problems.isEmpty
    case .died: return false
    }
  }
}
