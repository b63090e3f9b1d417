import CorosyncLint
import TestSupport
import Testing

struct BaselineTests {
  @Test func onlyNewFindingsAreReported() throws {
    let bench = try LintBench()
    try bench.write("a/corosync.conf", LintBench.faulty)
    let recorded = try bench.lint("--baseline", "known.txt", "a")
    #expect(recorded.status == 0 && recorded.output.isEmpty)
    #expect(recorded.errors.contains("1 finding is on record"))
    #expect(try bench.lint("--baseline", "known.txt", "a").status == 0)
    try bench.write("b/corosync.conf", LintBench.faulty)
    let result = try bench.lint("--baseline", "known.txt", "--format", "json", ".")
    #expect(result.status == 1)
    #expect(try decode([FindingDocument].self, result).map(\.file) == ["b/corosync.conf"])
  }

  @Test func anExistingBaselineIsUpdatedOnlyOnRequest() throws {
    let bench = try LintBench()
    try bench.write("corosync.conf", goodFile)
    #expect(try bench.lint("--baseline", "known.txt", ".").status == 0)
    let empty = try bench.text("known.txt")
    try bench.write("corosync.conf", LintBench.faulty)
    #expect(try bench.lint("--baseline", "known.txt", ".").status == 1)
    #expect(try bench.text("known.txt") == empty)
    #expect(try bench.lint("--baseline", "known.txt", "--update-baseline", ".").status == 0)
    #expect(try bench.text("known.txt").contains("duplicate-node-id  corosync.conf"))
    #expect(try bench.lint("--baseline", "known.txt", ".").status == 0)
  }

  @Test func aDifferenceThatIsOnlyShownMakesNoBaseline() throws {
    let bench = try LintBench()
    try bench.write("corosync.conf", LintBench.repairable)
    #expect(try bench.lint("--diff", "--baseline", "known.txt", ".").status == 1)
    #expect(try bench.folder.names() == ["corosync.conf"])
  }

  @Test func linesThatMoveAreTheSameFindings() {
    let moved = "# a\n\n# b\n" + LintBench.faulty.replacing("    nodeid", with: "\t\tnodeid")
    #expect(
      report(LintBench.faulty).findings.map(\.fingerprint)
        == report(moved).findings.map(\.fingerprint))
  }

  @Test func findingsThatLookAlikeAreToldApart() {
    let text = goodFile.replacing("nodeid: 2", with: "nodeid: 1")
      .replacing("nodeid: 3", with: "nodeid: 1")
    let findings = report(text).findings
    #expect(findings.count == 2 && Set(findings.map(\.fingerprint)).count == 2)
    #expect(findings.first?.fingerprint == report(LintBench.faulty).findings.first?.fingerprint)
  }

  @Test func theBaselineHoldsFromEveryFolder() throws {
    let bench = try LintBench()
    try bench.write("sub/corosync.conf", LintBench.faulty)
    #expect(try bench.lint("--baseline", "known.txt", "sub").status == 0)
    let path = bench.folder["sub/corosync.conf"]
    #expect(try bench.lint("--baseline", bench.folder["known.txt"], path).status == 0)
    #expect(try bench.lint("--baseline", "known.txt", "./sub/../sub").status == 0)
  }

  @Test func theTextOfABaselineReadsBack() throws {
    let baseline = Baseline([report(LintBench.faulty)])
    #expect(try Baseline(parsing: baseline.text) == baseline)
    #expect(baseline.count == 1)
  }

  @Test(arguments: [
    ("", 1), ("something else\n", 1), ("# corosync-edit baseline 1\nxyz\n", 2),
    ("# corosync-edit baseline 1\n\n+ffffffffffffffffffffffffffffffff a b\n", 3),
  ])
  func anotherTextIsRefusedWithItsLine(text: String, line: Int) throws {
    let error = #expect(throws: Baseline.ParsingError.self) { try Baseline(parsing: text) }
    #expect(error?.line == line)
    let bench = try LintBench()
    try bench.write("known.txt", text)
    try bench.write("corosync.conf", goodFile)
    let result = try bench.lint("--baseline", "known.txt", ".")
    #expect(result.status == 2 && result.errors.contains("known.txt:\(line): "))
  }
}
