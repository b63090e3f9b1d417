import CorosyncDiagnostics
import CorosyncValidation
import Testing

struct CoverageTests {
  private static let rows =
    CoverageTable.reading + CoverageTable.values + CoverageTable.logging + CoverageTable.totem
    + CoverageTable.validation + CoverageTable.start + CoverageTable.quorum + CoverageTable.device
    + CoverageTable.mistakes + CoverageTable.issue

  @Test(arguments: rows)
  func theRuleFindsTheFaultAndStopsAtItsBoundary(_ row: CoverageRow) {
    let found = row.rules(of: row.trigger)
    #expect(
      found.contains(row.rule), "\(row.check): \(found.map(\.rawValue).sorted())\n\(row.trigger)")
    let rest = row.rules(of: row.boundary)
    #expect(!rest.contains(row.rule), "\(row.check):\n\(row.boundary)")
  }

  @Test func eachCheckHasARowOrAReason() {
    let covered = Set(Self.rows.map(\.check))
    let uncovered = Set(CoverageTable.uncovered.map(\.check))
    let missing = CheckNames.all.filter { !covered.contains($0) && !uncovered.contains($0) }
    #expect(missing == [])
    #expect(covered.intersection(uncovered) == [])
    let unknown = covered.union(uncovered).filter {
      !CheckNames.all.contains($0) && !$0.hasPrefix("issue.")
    }
    #expect(unknown == [])
    #expect(Set(CheckNames.all).count == CheckNames.all.count)
    print(
      "\(CheckNames.all.count) checks: \(covered.filter { !$0.hasPrefix("issue.") }.count) with a rule, "
        + "\(uncovered.count) not in one file; \(Self.rows.count) rows")
  }

  @Test func eachRuleHasARow() {
    let covered = Set(Self.rows.map(\.rule))
    let missing = RuleSet.standard.rules.filter { covered.isDisjoint(with: $0.ids) }
    #expect(missing.map { "\($0)" } == [])
  }
}
