import TestSupport
import Testing

@Suite struct DryRunTests {
  @Test func showsThePlanAndWritesNothing() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run("set", "totem.token", "5000", "--dry-run")
    #expect(result.status == 0, "\(result)")
    #expect(
      result.lines == [
        "- 6:     config_version: 7", "- 7:     token: 3000", "+ 6:     config_version: 8",
        "+ 7:     token: 5000", "totem.token: 3000 -> 5000 (live)",
        "in effect: token 3000 ms -> 5000 ms", "dry run: nothing was written",
      ])
    #expect(try bench.identity() == before)
    #expect(try bench.folder.names() == ["corosync.conf"])
  }

  @Test func saysWhatNeedsARestart() throws {
    let result = try Bench().run("set", "totem.netmtu", "1400", "--dry-run")
    #expect(result.status == 0)
    #expect(
      result.lines.dropLast().suffix(3) == [
        "totem.netmtu: none -> 1400 (at the next start of corosync)",
        "restart: corosync on all nodes, one at a time: uno and dos; quorum is lost while",
        "  uno or dos restarts",
      ], "\(result)")
  }

  @Test func printsTheResultToTheStandardOutput() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run("set", "totem.token", "5000", "--output", "-")
    #expect(result.status == 0)
    #expect(
      result.output
        == Bench.content
        .replacing("token: 3000", with: "token: 5000")
        .replacing("config_version: 7", with: "config_version: 8"))
    #expect(try bench.identity() == before)
    #expect(try bench.folder.names() == ["corosync.conf"])
  }

  @Test func printsTheResultToANewFile() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let path = bench.folder["new.conf"]
    let result = try bench.run("set", "totem.token", "5000", "--output", path)
    #expect(result.status == 0, "\(result)")
    #expect(try CommandFile.text(path).contains("token: 5000"))
    #expect(try bench.identity() == before)
  }

  @Test func doesNotOverwriteAFileWithTheResult() throws {
    let bench = try Bench()
    let path = try bench.folder.write("there.conf", "mine")
    let result = try bench.run("set", "totem.token", "5000", "--output", path)
    #expect(result.status == 2, "\(result)")
    #expect(result.errors.contains(path))
    #expect(try CommandFile.text(path) == "mine")
  }

  @Test func refusesThereAsWell() throws {
    let result = try Bench().run("set", "totem.token", "abc", "--output", "-")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
  }

  @Test func wantsConfirmationBeforeItWrites() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run("set", "totem.token", "5000", input: "y\n")
    #expect(result.status == 1)
    #expect(result.errors.contains("--yes"), "\(result)")
    #expect(try bench.identity() == before)
    #expect(try bench.history().isEmpty)
  }
}
