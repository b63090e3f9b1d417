import CorosyncLint
import TestSupport
import Testing

struct CrossFileTests {
  /// Another cluster, with the addresses of the third network.
  private static let other = goodFile.replacing("example", with: "other")
    .replacing("10.0.0.", with: "10.3.0.")

  private func found(_ bench: LintBench, _ arguments: String...) throws -> [String] {
    let result = try bench.run(
      ["lint", "--corosync", "3.1.7", "--format", "json"] + arguments + ["."])
    return try decode([FindingDocument].self, result).map { "\($0.file): \($0.rule)" }
  }

  @Test func copiesOfOneClusterAndOtherClustersAreFine() throws {
    let bench = try LintBench()
    try bench.write("a/uno/corosync.conf", goodFile)
    try bench.write("a/dos/corosync.conf", goodFile)
    try bench.write("b/corosync.conf", Self.other)
    #expect(try found(bench).isEmpty)
  }

  @Test func twoClustersWithOneNameAreFound() throws {
    let bench = try LintBench()
    try bench.write("a/corosync.conf", goodFile)
    try bench.write("b/corosync.conf", Self.other.replacing("other", with: "example"))
    let result = try bench.lint("--format", "json", ".")
    let finding = try #require(try decode([FindingDocument].self, result).first)
    #expect(finding.rule == "cluster-name-shared" && finding.file == "b/corosync.conf")
    #expect(finding.line == 4 && finding.daemon == nil)
    #expect(finding.notes.map(\.file) == ["a/corosync.conf"])
    #expect(finding.notes.map(\.line) == [4])
  }

  @Test func anAddressOfTwoClustersIsFound() throws {
    let bench = try LintBench()
    try bench.write("a/corosync.conf", goodFile)
    try bench.write("b/corosync.conf", Self.other.replacing("10.3.0.2", with: "10.0.0.2"))
    #expect(try found(bench) == ["b/corosync.conf: address-shared"])
    #expect(try found(bench, "--ignore", "address-shared").isEmpty)
    #expect(try found(bench, "--daemon-only").isEmpty)
  }

  @Test func aCommentSuppressesAFindingBetweenFiles() throws {
    let bench = try LintBench()
    try bench.write("a/corosync.conf", goodFile)
    let text = Self.other.replacing(
      "    ring0_addr: 10.3.0.2",
      with: "    # corosync-edit: ignore address-shared same machine\n    ring0_addr: 10.0.0.2")
    try bench.write("b/corosync.conf", text)
    #expect(try found(bench).isEmpty)
  }

  @Test func theBaselineKnowsFindingsBetweenFiles() throws {
    let bench = try LintBench()
    try bench.write("a/corosync.conf", goodFile)
    try bench.write("b/corosync.conf", Self.other.replacing("10.3.0.2", with: "10.0.0.2"))
    #expect(try bench.lint("--baseline", "known.txt", ".").status == 0)
    #expect(try found(bench, "--baseline", "known.txt").isEmpty)
  }

  @Test func onlyFilesWithSomethingInCommonAreReadAgain() {
    let texts = [goodFile, Self.other, goodFile, LintBench.faulty]
    let reports = texts.map { report($0) }
    #expect(CrossFileCheck(reports).candidates == [0, 3])
  }
}
