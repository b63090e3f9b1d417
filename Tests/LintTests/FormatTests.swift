import FoundationEssentials
import TestSupport
import Testing

/// Files whose findings have notes, repairs, several severities, and names that need escaping.
struct FormatTests {
  /// A clean file, faulty ones with difficult names, and one that is not there.
  private func bench() throws -> LintBench {
    let bench = try LintBench()
    try bench.write("a/corosync.conf", goodFile)
    try bench.write("b,1%:2/corosync.conf", LintBench.cluster(1, LintBench.faulty))
    try bench.write(
      "c d/é<&>\".corosync.conf", LintBench.cluster(2, LintBench.faulty) + "# ünï\n\u{7}x {y}: z\n")
    try bench.write("d/corosync.conf", LintBench.cluster(3, LintBench.repairable))
    return bench
  }

  @Test func jsonHasWhatIsPromised() throws {
    let bench = try bench()
    let result = try bench.lint("--format", "json", "b,1%:2", "d")
    #expect(result.status == 1)
    let findings = try decode([FindingDocument].self, result)
    #expect(findings.map(\.file) == ["b,1%:2/corosync.conf", "d/corosync.conf"])
    let first = try #require(findings.first)
    #expect(first.rule == "duplicate-node-id" && first.severity == "error")
    #expect([first.line, first.column, first.endLine, first.endColumn] == [17, 13, 17, 14])
    #expect(first.daemon == "test" && first.fixes.isEmpty)
    let note = try #require(first.notes.first)
    #expect([note.line, note.column, note.endLine, note.endColumn] == [12, 13, 12, 14])
    #expect(note.file == first.file && note.message == "first used here")
    let second = try #require(findings.last)
    #expect(second.rule == "unused-suppression" && second.daemon == nil)
    #expect(second.fixes.map(\.title) == ["remove the comment"] && second.fixes.first?.safe == true)
    #expect(
      second.fixes.first?.edits == [
        FindingDocument.Fix.Edit(line: 1, column: 1, endLine: 2, endColumn: 1, text: "")
      ])
  }

  @Test func jsonNamesEveryMemberAlsoWithoutAValue() throws {
    let result = try bench().lint("--format", "json", "d")
    for name in [
      "file", "line", "column", "endLine", "endColumn", "severity", "rule", "message", "notes",
      "fixes",
    ] { #expect(result.output.contains("\"\(name)\" : ")) }
    #expect(result.output.contains("\"daemon\" : null"))
  }

  @Test(arguments: ["json", "gitlab"])
  func nothingFoundIsAnEmptyArray(format: String) throws {
    let result = try bench().lint("--format", format, "a")
    #expect(result.status == 0)
    #expect(try decode([[String: String]].self, result).isEmpty)
  }

  @Test(.enabled(if: Repository.hasJSONSchema, "python3-jsonschema is not installed"))
  func sarifFitsItsSchema() throws {
    let result = try bench().lint("--format", "sarif", ".", "missing.conf")
    #expect(result.status == 2)
    let check = try CommandProcess.run(
      [
        Repository.path("Tests/LintTests/check/sarif"),
        Repository.path("Tests/LintTests/Schemas/sarif-schema-2.1.0.json"),
      ], input: result.outputBytes)
    #expect(check.status == 0, "\(check)")
    #expect(result.output.contains("\"uri\" : \"c%20d/%C3%A9%3C%26%3E%22.corosync.conf\""))
    #expect(result.output.contains("\"executionSuccessful\" : false"))
  }

  @Test(.enabled(if: Repository.hasJSONSchema, "python3-jsonschema is not installed"))
  func theSchemaCheckRefusesAnotherShape() throws {
    let check = try CommandProcess.run(
      [
        Repository.path("Tests/LintTests/check/sarif"),
        Repository.path("Tests/LintTests/Schemas/sarif-schema-2.1.0.json"),
      ], input: Array("{\"version\": \"2.1.0\", \"runs\": [{}]}".utf8))
    #expect(check.status != 0)
  }

  @Test(.enabled(if: Repository.hasXMLLint, "libxml2-utils is not installed"))
  func junitFitsTheSchemaOfJenkins() throws {
    let bench = try bench()
    let result = try bench.lint("--format", "junit", ".", "missing.conf")
    #expect(result.status == 2)
    let report = try bench.folder.write("report.xml", result.outputBytes)
    let check = try CommandProcess.run(
      [
        "xmllint", "--noout", "--schema", Repository.path("Tests/LintTests/Schemas/junit-10.xsd"),
        report,
      ])
    #expect(check.status == 0, "\(check)")
    let counts = try CommandProcess.run(
      [
        "xmllint", "--xpath",
        "concat(count(//testsuite), ' ', count(//failure), ' ', count(//error), ' ', "
          + "/testsuites/@tests, ' ', /testsuites/@failures, ' ', /testsuites/@errors)", report,
      ])
    let numbers = counts.output.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
    #expect(numbers.count == 6 && numbers[0] == 5 && numbers[2] == 1 && numbers[5] == 1)
    #expect(numbers[1] == numbers[4] && numbers[3] == numbers[1] + 2)
  }

  @Test func gitHubCommandsEscapeWhatEndsThem() throws {
    let result = try bench().lint("--format", "github", "b,1%:2")
    #expect(result.lines.count == 1)
    #expect(
      result.lines.first?.hasPrefix(
        "::error file=b%2C1%25%3A2/corosync.conf,line=17,endLine=17,col=13,endColumn=14,"
          + "title=duplicate-node-id::node id 1 is already used by node 'uno'") == true)
    #expect(result.output.contains("%0Ab,1%25:2/corosync.conf:12:13: first used here"))
  }

  @Test func gitHubIsToldOfFilesThatCannotBeRead() throws {
    let result = try bench().lint("--format", "github", "missing.conf")
    #expect(result.status == 2)
    #expect(result.lines.first?.hasPrefix("::error file=missing.conf::cannot read") == true)
  }

  /// A finding as GitLab documents it.
  private struct Issue: Decodable {
    struct Location: Decodable {
      struct Lines: Decodable {
        let begin: Int
        let end: Int
      }

      let path: String
      let lines: Lines
    }

    let description: String
    let checkName: String
    let fingerprint: String
    let severity: String
    let location: Location

    private enum CodingKeys: String, CodingKey {
      case description, fingerprint, severity, location
      case checkName = "check_name"
    }
  }

  @Test func gitLabIssuesHaveTheDocumentedFields() throws {
    let bench = try bench()
    let issues = try decode([Issue].self, try bench.lint("--format", "gitlab", "./b,1%:2", "d"))
    #expect(issues.map(\.location.path) == ["b,1%:2/corosync.conf", "d/corosync.conf"])
    #expect(issues.map(\.severity) == ["critical", "minor"])
    #expect(issues.map(\.location.lines.begin) == [17, 1])
    #expect(Set(issues.map(\.fingerprint)).count == issues.count)
    #expect(issues.allSatisfy { !$0.description.isEmpty && !$0.checkName.isEmpty })
    #expect(
      issues.allSatisfy {
        ["info", "minor", "major", "critical", "blocker"].contains($0.severity)
      })
  }
}
