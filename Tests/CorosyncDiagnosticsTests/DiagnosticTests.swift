import CorosyncDiagnostics
import Testing

struct DiagnosticTests {
  private func diagnostic(
    _ rule: String, _ severity: Diagnostic.Severity, _ range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(RuleID(rawValue: rule), severity, at: range, "text")
  }

  @Test func findingsAreSortedByPlaceThenErrorsFirstThenRule() {
    let sorted = [
      diagnostic("a", .error, 3..<3),
      diagnostic("d", .error, 3..<5),
      diagnostic("a", .error, 9..<9),
    ]
    let samePlace = [
      diagnostic("b", .error, 4..<5), diagnostic("c", .error, 4..<5),
      diagnostic("a", .warning, 4..<5),
    ]
    let expected = Array(sorted[..<2] + samePlace + sorted[2...])
    #expect(expected.reversed().sortedByPosition() == expected)
    #expect(expected.sortedByPosition() == expected)
  }

  @Test func errorsComeBeforeWarnings() {
    #expect(Diagnostic.Severity.error < .warning)
    #expect(!(Diagnostic.Severity.warning < .error))
    #expect(!(Diagnostic.Severity.error < .error))
  }
}
