import CorosyncDiagnostics
import CorosyncSyntax
import TestSupport
import Testing

@testable import CorosyncLint

struct FixTests {
  @Test func safeRepairsAreWrittenAndASecondRunChangesNothing() throws {
    let bench = try LintBench()
    let path = try bench.write("corosync.conf", LintBench.repairable)
    let before = try CommandFile.identity(of: path)
    let result = try bench.lint("--fix", ".")
    #expect(result.status == 0 && result.output.isEmpty)
    #expect(result.errors.contains("1 repair made in 1 file"))
    #expect(try bench.text("corosync.conf") == goodFile)
    let after = try CommandFile.identity(of: path)
    #expect(after.inode != before.inode)
    #expect(try bench.lint("--fix", ".").status == 0)
    #expect(try CommandFile.identity(of: path) == after)
    #expect(try bench.folder.names() == ["corosync.conf"])
  }

  @Test func modeAndOtherFindingsStay() throws {
    let bench = try LintBench()
    try bench.folder.write(
      "corosync.conf", LintBench.repairable.replacing("nodeid: 2", with: "nodeid: 1"), mode: 0o600)
    let result = try bench.lint("--fix", ".")
    #expect(result.status == 1)
    #expect(result.output.contains("corosync.conf:17:13: error: "))
    let mode = try CommandProcess.run(["stat", "-c", "%a", bench.folder["corosync.conf"]])
    #expect(mode.output == "600\n")
  }

  @Test func theDifferenceIsShownAndNothingWritten() throws {
    let bench = try LintBench()
    let path = try bench.write("corosync.conf", LintBench.repairable)
    let before = try CommandFile.identity(of: path)
    for arguments in [["--diff"], ["--fix", "--diff"]] {
      let result = try bench.run(["lint", "--corosync", "3.1.7"] + arguments + ["."])
      #expect(result.status == 1)
      #expect(
        result.lines.prefix(4) == [
          "--- corosync.conf", "+++ corosync.conf (repaired)", "@@ -1,4 +1,3 @@",
          "-# corosync-edit: ignore duplicate-node-id was 2",
        ])
      #expect(try CommandFile.identity(of: path) == before)
    }
  }

  @Test func theDifferenceIsOneThatPatchTakes() throws {
    let bench = try LintBench()
    let text = LintBench.repairable + "\n# corosync-edit: ignore totem-version x\n# end\n"
    try bench.write("corosync.conf", text)
    let difference = try bench.lint("--diff", "-q", ".")
    try bench.folder.write("change.diff", difference.outputBytes)
    let check = try CommandProcess.run(
      ["git", "-C", bench.folder.path, "apply", "-p0", "--recount", "change.diff"])
    #expect(check.status == 0, "\(check)")
    #expect(try bench.text("corosync.conf") == goodFile + "\n# end\n")
  }

  @Test func theStandardInputIsRepairedToTheStandardOutput() throws {
    let bench = try LintBench()
    let result = try bench.lint("--fix", "-", input: LintBench.repairable)
    #expect(result.status == 0 && result.output == goodFile)
    let faulty = try bench.lint("--fix", "-", input: LintBench.faulty)
    #expect(faulty.status == 1 && faulty.output == LintBench.faulty)
    #expect(faulty.errors.contains("-:17:13: error: "))
  }

  @Test func aFileWithOtherNamesIsNotReplaced() throws {
    let bench = try LintBench()
    let path = try bench.write("corosync.conf", LintBench.repairable)
    #expect(Repository.succeeds("ln", path, bench.folder["other"]))
    let result = try bench.lint("--fix", ".")
    #expect(result.status == 2 && result.errors.contains("has 2 hard links"))
    #expect(try bench.text("corosync.conf") == LintBench.repairable)
  }

  @Test func aLinkIsFollowedToTheFile() throws {
    let bench = try LintBench()
    let path = try bench.write("real", LintBench.repairable)
    #expect(Repository.succeeds("ln", "-s", path, bench.folder["corosync.conf"]))
    #expect(try bench.lint("--fix", ".").status == 0)
    #expect(try bench.text("real") == goodFile)
    #expect(Repository.succeeds("test", "-L", bench.folder["corosync.conf"]))
  }

  @Test func whatIsIgnoredIsNotRepaired() throws {
    let bench = try LintBench()
    try bench.write("corosync.conf", LintBench.repairable)
    #expect(try bench.lint("--fix", "--ignore", "unused-suppression", ".").status == 0)
    #expect(try bench.text("corosync.conf") == LintBench.repairable)
  }

  private func fix(_ ranges: Range<Int>...) -> Diagnostic.FixIt {
    Diagnostic.FixIt("x", isSafe: true, changesMap: false, edits: ranges.map { .remove($0) })
  }

  @Test func repairsInEachOthersWayAreNotMadeTogether() {
    var selection = FixSelection()
    let repairs = [
      fix(10..<20),
      fix(15..<16),
      fix(0..<5, 19..<25),
      fix(20..<20),
      fix(10..<10),
      fix(),
      fix(0..<9, 21..<30),
      fix(50..<50),
      fix(50..<50),
      fix(40..<45),
    ]
    let taken = repairs.map { selection.take($0) }
    #expect(taken == [true, false, false, false, false, false, true, true, false, true])
    #expect(selection.edits.map(\.range) == [10..<20, 0..<9, 21..<30, 50..<50, 40..<45])
  }

  @Test func repairsThatWaitForOthersAreMadeInLaterRounds() {
    let comments = String(
      repeating: "# corosync-edit: ignore totem-version x\n", count: 7)
    let source = LintSource(name: "-", bytes: Array((comments + goodFile).utf8))
    let run = FixRun(source, with: Linter(LintOptions()), allowingUnsafe: false)
    #expect(String(decoding: run.bytes, as: UTF8.self) == goodFile)
    #expect(run.applied.count == 7)
  }

  /// A repair that would have the daemon refuse the file is left out, the others beside it not.
  @Test func aRepairThatTheDaemonWouldRefuseIsNotMade() {
    let text = goodFile.replacing(
      "version: 2\n",
      with: "version: 2\n  token_coefficient: 0\n  tokne: 90\n  mrege: 200\n  Send_join: 10\n")
    let source = LintSource(name: "-", bytes: Array(text.utf8))
    let run = FixRun(source, with: Linter(LintOptions()), allowingUnsafe: true)
    let names = ["merge", "send_join"]
    #expect(run.applied.map(\.title) == names.map { "rename the key to \"\($0)\"" })
    let expected = text.replacing("mrege", with: "merge")
      .replacing("Send_join", with: "send_join")
    #expect(String(decoding: run.bytes, as: UTF8.self) == expected)
  }

  @Test func aLineThatIsRightIsNotRemovedForOneThatIsWrong() {
    for lines in ["token: 3000\n  tokne: 20", "token: 3000\n  token: abc", "Token: 20"] {
      let text = goodFile.replacing("version: 2\n", with: "version: 2\n  \(lines)\n")
      let source = LintSource(name: "-", bytes: Array(text.utf8))
      let run = FixRun(source, with: Linter(LintOptions()), allowingUnsafe: true)
      #expect(run.applied.isEmpty && run.bytes == source.bytes, "\(lines)")
    }
  }

  /// A file whose last section is open, so that what is added at its end is not at the top level.
  @Test func aRepairThatDoesNotHelpIsNotMade() {
    let text = "totem {\n  version: 2\n}\nlogging {\n  # corosync-edit: ignore totem-version x\n"
    let source = LintSource(name: "-", bytes: Array(text.utf8))
    var options = LintOptions()
    options.selected = ["quorum-provider-missing", "unused-suppression"]
    let linter = Linter(options)
    let first = FixRun(source, with: linter, allowingUnsafe: true)
    #expect(first.applied.map(\.rule) == ["unused-suppression"])
    let second = FixRun(source.replacing(first.bytes), with: linter, allowingUnsafe: true)
    #expect(second.applied.isEmpty && second.bytes == first.bytes)
  }
}
