import CorosyncDiagnostics
import CorosyncLint
import CorosyncSyntax
import CorosyncValidation
import TestSupport
import Testing

struct SettingsTests {
  private func settings(_ text: String) throws(LintSettingsError) -> LintSettings {
    try LintSettings(parsing: Array(text.utf8))
  }

  @Test func everyKeyIsRead() throws {
    let settings = try settings(
      """
      # Settings of this repository.
      select: totem-version, duplicate-node-id
      select: duplicate-address
      ignore:unused-suppression
      severity: error\r
        corosync : 3.1.7
      for: pcs

      files: clusters/*/conf.txt *.cfg
      """)
    #expect(settings.selected == ["totem-version", "duplicate-node-id", "duplicate-address"])
    #expect(settings.ignored == ["unused-suppression"])
    #expect(settings.severity == .error && settings.release == .debian12)
    #expect(settings.profile == .pcs)
    #expect(settings.files == [GlobPattern("clusters/*/conf.txt"), GlobPattern("*.cfg")])
  }

  @Test(arguments: [
    ("ignore: totem-versoin", 1, "did you mean \"totem-version\"?"),
    ("\nseverity: high", 2, "which takes \"error\", \"warning\""),
    ("for: pcs\nfor: crmsh", 2, "given twice"),
    ("corosync: new", 1, "is no release"), ("color: yes", 1, "there is no key \"color\""),
    ("# x\n\njust text", 3, "expected \"key: value\""), ("files:", 1, "has no value"),
  ])
  func whatCannotBeUnderstoodIsToldWithItsLine(text: String, line: Int, message: String) throws {
    let error = #expect(throws: LintSettingsError.self) { try settings(text) }
    #expect(error?.line == line)
    #expect(error?.description.contains(message) == true)
  }

  @Test func theNearestFileAboveCountsUpToTheRepositorysTop() throws {
    let bench = try LintBench()
    for name in ["corosync.conf", "repo/a/b/corosync.conf", "repo/c/corosync.conf"] {
      try bench.write(name, LintBench.faulty)
    }
    try bench.write(".corosync-edit", "ignore: duplicate-node-id\n")
    #expect(try bench.lint(".").status == 0)
    try bench.write("repo/.git/HEAD", "")
    let cut = try decode([FindingDocument].self, try bench.lint("--format", "json", "."))
    #expect(cut.map(\.file) == ["repo/a/b/corosync.conf", "repo/c/corosync.conf"])
    try bench.write("repo/a/.corosync-edit", "ignore: duplicate-node-id\n")
    let nearest = try decode([FindingDocument].self, try bench.lint("--format", "json", "."))
    #expect(nearest.map(\.file) == ["repo/c/corosync.conf"])
  }

  @Test func theCommandLineBeatsSettings() throws {
    let bench = try LintBench()
    try bench.write("corosync.conf", LintBench.faulty)
    try bench.write(".corosync-edit", "ignore: duplicate-node-id\nselect: totem-version\n")
    #expect(try bench.lint(".").status == 0)
    #expect(try bench.lint("--ignore", "totem-version", ".").status == 0)
    let both = try bench.lint(
      "--ignore", "totem-version", "--select", "duplicate-node-id,totem-version", ".")
    #expect(both.status == 1)
  }

  @Test func settingsWithAFaultFailTheirFilesOnly() throws {
    let bench = try LintBench()
    try bench.write("a/corosync.conf", LintBench.faulty)
    try bench.write("a/.corosync-edit", "colour: yes\n")
    try bench.write("b/corosync.conf", LintBench.faulty)
    let result = try bench.lint(".")
    #expect(result.status == 2)
    #expect(result.errors.contains("/a/.corosync-edit:1: there is no key \"colour\""))
    #expect(result.output.contains("b/corosync.conf:17:13: error: "))
  }

  @Test func filesOfTheSettingsAreFoundInFolders() throws {
    let bench = try LintBench()
    try bench.write(".corosync-edit", "files: nodes/**/conf.txt *.cfg\n")
    for name in [
      "nodes/conf.txt", "nodes/x/y/conf.txt", "other/conf.txt", "deep/down/z.cfg",
      "x.corosync.conf",
      ".hidden/corosync.conf", "corosync.conf.bak",
    ] { try bench.write(name, LintBench.faulty) }
    let findings = try decode([FindingDocument].self, try bench.lint("--format", "json", "."))
    #expect(
      findings.map(\.file) == [
        "deep/down/z.cfg", "nodes/conf.txt", "nodes/x/y/conf.txt", "x.corosync.conf",
      ])
  }
}
