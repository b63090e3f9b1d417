import TestSupport
import Testing

@Suite struct OutputTests {
  @Test func printsAChangeAsJSON() throws {
    let bench = try Bench()
    let document = try decode(
      ChangeReport.self, try bench.run("set", "totem.token", "5000", "-y", "--format", "json"))
    #expect(document.result == "written")
    #expect(document.file == bench.live)
    #expect(document.entry == (try bench.history().first?.id))
    #expect([document.oldVersion, document.newVersion, document.version] == [7, 8, 8])
    #expect(
      document.changes == [
        ChangeReport.Change(path: "totem.token", old: "3000", new: "5000", effect: "live")
      ])
    #expect(document.findings.map(\.rule) == ["two-node-missing"])
    #expect(document.findings.allSatisfy { $0.isOld })
    #expect(document.reasons.isEmpty && document.members.isEmpty)
  }

  @Test func printsADryRunAndAnUnchangedFileAsJSON() throws {
    let bench = try Bench()
    let dry = try bench.run("set", "totem.token", "5000", "--dry-run", "--format", "json")
    #expect(try decode(ChangeReport.self, dry).result == "dry-run")
    #expect(try decode(ChangeReport.self, dry).version == 7)
    let same = try bench.run("set", "totem.token", "3000", "-y", "--format", "json")
    #expect(try decode(ChangeReport.self, same).result == "unchanged")
    #expect(try decode(ChangeReport.self, same).entry == nil)
  }

  @Test func printsARefusalAsJSON() throws {
    let bench = try Bench()
    let result = try bench.run(
      "set", "nodelist.node[name=dos].nodeid", "1", "-y", "--format", "json")
    #expect(result.status == 1)
    let document = try decode(ChangeReport.self, result)
    #expect(document.result == "refused")
    let finding = try #require(document.findings.first { $0.rule == "duplicate-node-id" })
    #expect([finding.line, finding.column] == [26, 11])
    #expect(finding.severity == "error" && !finding.isOld)
    #expect(document.forcible == ["duplicate-node-id"])
  }

  @Test func tellsProgramsWhatIsInAnotherFile() throws {
    let bench = try Bench()
    let words = ["set", "totem.token", "5000", "--format", "json", "--output"]
    let result = try CommandProcess.run(try bench.words(words + [bench.folder["new.conf"]]))
    #expect(result.status == 0, "\(result)")
    let document = try decode(ChangeReport.self, result)
    #expect(document.result == "dry-run" && document.changes.map(\.new) == ["5000"])
    #expect(try CommandFile.text(bench.folder["new.conf"]).contains("token: 5000"))
    let both = try CommandProcess.run(try bench.words(words + ["-"]))
    #expect(both.status == 64 && both.output.isEmpty, "\(both)")
    #expect(
      both.errors
        == "Error: --output - prints the file, --format json does not; choose one of them\n")
  }

  @Test func printsAChangeThatNobodyConfirmedAsJSON() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run("set", "totem.token", "5000", "--format", "json")
    #expect(result.status == 1)
    let document = try decode(ChangeReport.self, result)
    #expect(document.result == "declined" && document.version == 7)
    #expect(document.changes.map(\.new) == ["5000"], "what was to be confirmed")
    #expect(document.reasons == ["not confirmed; give --yes to write without being asked"])
    #expect(try bench.identity() == before)
  }

  @Test func countsOldWarningsInWords() throws {
    let bench = try Bench()
    let one = try bench.run("set", "totem.token", "5000", "-y")
    #expect(one.errors.contains("note: the file had 1 warning before\n"), "\(one)")
  }

  @Test func tellsOldFindingsFromNewOnes() throws {
    let bench = try Bench(Bench.content("nodeid: 2", "nodeid: 1"))
    let result = try bench.run("set", "totem.token", "5000", "-y", "--format", "json")
    #expect(result.status == 0, "what the file has already is not blamed on the change")
    let document = try decode(ChangeReport.self, result)
    #expect(document.findings.first { $0.rule == "duplicate-node-id" }?.isOld == true)
  }

  @Test func printsTheStatusOfAFileWithoutADaemon() throws {
    let bench = try Bench()
    let text = try bench.run("status")
    #expect(text.status == 0, "\(text)")
    #expect(text.output.contains("cluster:   demo\n"))
    #expect(text.output.contains("version:   7 in the file\n"))
    let document = try decode(StatusDocument.self, try bench.run("status", "--format", "json"))
    #expect(document.file == bench.live)
    #expect(document.clusterName == "demo")
    #expect(document.fileVersion == 7)
    #expect([document.transport, document.cipher, document.hash] == ["knet", "aes256", "sha256"])
    #expect(document.reason != nil)
  }

  @Test func canNotVerifyAFileWithoutADaemon() throws {
    let result = try Bench().run("verify")
    #expect(result.status == 3, "\(result)")
    #expect(result.errors.contains("nothing to verify"))
  }

  @Test(arguments: [["--no-color"], []])
  func doesTheSameWithoutColors(options: [String]) throws {
    let bench = try Bench()
    let result = try CommandProcess.run(
      try bench.words(["set", "totem.token", "5000", "--dry-run"] + options),
      environment: bench.environment.merging(["NO_COLOR": "1"]) { $1 })
    #expect(result.status == 0)
    #expect(!result.everything.contains(0x1B))
    #expect(
      result.output == (try bench.run("set", "totem.token", "5000", "--dry-run").output))
  }

  @Test func saysNothingOfTheWorkWhereThatIsAsked() throws {
    let bench = try Bench()
    let result = try bench.run("set", "totem.token", "5000", "-y", "--quiet")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty, "\(result)")
    let refused = try bench.run("set", "totem.token", "abc", "-y", "--quiet")
    #expect(refused.errors.contains("error: "))
  }
}
