import TestSupport
import Testing

struct BaseTests {
  private static let rule = "config-version-not-raised"
  private static let raised = goodFile.replacing(
    "config_version: 1", with: "config_version: 2")

  private func changed(_ text: String) -> String { text + "# changed\n" }

  @Test func aChangeNeedsAHigherVersionThanTheFile() throws {
    let bench = try LintBench()
    try bench.write("old", goodFile)
    try bench.write("corosync.conf", changed(goodFile))
    #expect(try bench.lint("corosync.conf").status == 0)
    let result = try bench.lint("--base", "old", "corosync.conf")
    #expect(result.status == 1 && result.output.contains("[\(Self.rule)]"))
    try bench.write("corosync.conf", changed(Self.raised))
    #expect(try bench.lint("--base", "old", "corosync.conf").status == 0)
    try bench.write("corosync.conf", goodFile)
    #expect(try bench.lint("--base", "old", "corosync.conf").status == 0)
  }

  @Test(.enabled(if: Repository.hasGit, "git is not installed"))
  func aChangeNeedsAHigherVersionThanTheRevision() throws {
    let bench = try LintBench()
    try bench.git("init", "-q")
    try bench.write("a/corosync.conf", goodFile)
    try bench.write("b/corosync.conf", goodFile)
    try bench.git("add", "-A")
    try bench.git("commit", "-q", "-m", "x")
    try bench.write("a/corosync.conf", changed(goodFile))
    try bench.write("b/corosync.conf", changed(Self.raised))
    try bench.write("new/corosync.conf", goodFile)
    let result = try bench.lint("--base", "HEAD", "--format", "json", "--select", Self.rule, ".")
    #expect(result.status == 1)
    #expect(try decode([FindingDocument].self, result).map(\.file) == ["a/corosync.conf"])
    let outside = try bench.run(
      ["lint", "--base", "HEAD", "--select", Self.rule, "\(bench.folder.path)/a"])
    #expect(outside.status == 1)
  }

  /// Of a symbolic link git has the name that it leads to.
  @Test(.enabled(if: Repository.hasGit, "git is not installed"))
  func aLinkIsComparedWithTheFileThatItLeadsTo() throws {
    let bench = try LintBench()
    try bench.git("init", "-q")
    try bench.write("real", goodFile)
    #expect(Repository.succeeds("ln", "-s", "real", bench.folder["corosync.conf"]))
    try bench.git("add", "-A")
    try bench.git("commit", "-q", "-m", "x")
    try bench.write("real", changed(goodFile))
    let result = try bench.lint("--base", "HEAD", ".")
    #expect(result.status == 1 && result.output.contains("[\(Self.rule)]"))
  }

  @Test(.enabled(if: Repository.hasGit, "git is not installed"))
  func anUnknownRevisionIsAnErrorAndNoNewFile() throws {
    let bench = try LintBench()
    try bench.git("init", "-q")
    try bench.write("corosync.conf", goodFile)
    let result = try bench.lint("--base", "nowhere", ".")
    #expect(result.status == 2 && result.errors.contains("cannot read \"nowhere\""))
  }

  @Test func aFileAsBaseIsForOneFile() throws {
    let bench = try LintBench()
    for name in ["old", "a.corosync.conf", "b.corosync.conf"] {
      try bench.write(name, goodFile)
    }
    #expect(try bench.lint("--base", "old", ".").status == 64)
    #expect(try bench.lint("--base", "--output=x", ".").status == 64)
  }
}
