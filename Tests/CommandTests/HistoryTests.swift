import TestSupport
import Testing

@Suite struct HistoryTests {
  let bench: Bench

  init() throws {
    bench = try Bench()
    for value in ["4000", "5000"] {
      let result = try bench.run("set", "totem.token", value, "-y")
      guard result.status == 0 else { throw CommandFailure("\(result)") }
    }
  }

  @Test func listsTheNewestChangeFirst() throws {
    let result = try bench.run("history")
    #expect(result.status == 0)
    #expect(result.lines.count == 2)
    #expect(result.lines.first?.contains("completed  8 -> 9") == true, "\(result)")
    #expect(result.lines.first?.contains("set totem.token 5000") == true, "\(result)")
  }

  @Test func listsTheChangesAsJSON() throws {
    let entries = try bench.history()
    #expect(entries.map(\.newVersion) == [9, 8])
    #expect(entries.map(\.oldVersion) == [8, 7])
    #expect(entries.allSatisfy { $0.stage == "completed" && $0.file == bench.live })
  }

  @Test func showsOneChangeLineByLine() throws {
    let id = try #require(try bench.history().last?.id)
    let result = try bench.run("history", id)
    #expect(result.status == 0)
    #expect(
      Array(result.lines.dropFirst()) == [
        "- 6:     config_version: 7", "- 7:     token: 3000", "+ 6:     config_version: 8",
        "+ 7:     token: 4000",
      ])
    let document = try decode(
      HistoryEntry.self, try bench.run("history", id, "--format", "json"))
    #expect(document.id == id)
  }

  @Test func listsOnlyTheChangesOfTheFile() throws {
    let other = try bench.folder.write("other.conf", Bench.content)
    let result = try bench.runBare("history", "--file", other, "--state-dir", bench.state)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [false, true]) func showsNoSecret(asAssignment: Bool) throws {
    let values = ["s", "t"].map { String(repeating: $0, count: 150) }
    var results: [CommandResult] = []
    for value in values {
      let words = asAssignment ? ["totem.key=\(value)"] : ["totem.key", value]
      let command = ["set"] + words + ["--force", "crypto-changed"]
      for options in [["--dry-run"], ["--dry-run", "--format", "json"], ["-y"]] {
        let result = try CommandProcess.run(
          try bench.words(command + options), environment: bench.environment)
        #expect(result.status == 0, "\(result)")
        results.append(result)
      }
      #expect(try bench.text().contains(value))
    }
    let id = try #require(try bench.history().first?.id)
    results.append(try bench.run("history"))
    #expect(results.last?.output.contains("(secret)") == true)
    results += [
      try bench.run("history", "--format", "json"), try bench.run("history", id),
      try bench.run("history", id, "--format", "json"),
    ]
    for result in results {
      let text = result.output + result.errors
      #expect(!text.contains("ssss") && !text.contains("tttt"), "\(result)")
    }
  }

  @Test func restoresTheContentFromBeforeWithAHigherVersion() throws {
    let id = try #require(try bench.history().last?.id)
    let result = try bench.run("restore", id, "-y")
    #expect(result.status == 0, "\(result)")
    #expect(
      try bench.text() == Bench.content("config_version: 7", "config_version: 10"))
    #expect(try bench.history().count == 3)
  }

  @Test func restoresNothingOnADryRun() throws {
    let id = try #require(try bench.history().last?.id)
    let before = try bench.identity()
    let result = try bench.run("restore", id, "--dry-run")
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("totem.token: 5000 -> 3000"))
    #expect(try bench.identity() == before)
  }

  @Test(arguments: ["history", "restore"])
  func refusesAChangeThatIsNotOnRecord(command: String) throws {
    let before = try bench.identity()
    let result = try bench.run(command, "20200101T000000Z-000001")
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains("20200101T000000Z-000001"))
    #expect(try bench.identity() == before)
    #expect(try bench.run(command, "yesterday").status == 64)
  }

  @Test func refusesToRestoreAChangeOfAnotherFile() throws {
    let other = try bench.folder.write("other.conf", Bench.content)
    let id = try #require(try bench.history().last?.id)
    let result = try bench.runBare(
      "restore", id, "-y", "--file", other, "--state-dir", bench.state)
    #expect(result.status == 1, "\(result)")
    #expect(try CommandFile.text(other) == Bench.content)
  }

  @Test func recoversNothingWhereNothingWasLeftUnfinished() throws {
    let before = try bench.identity()
    let result = try bench.run("recover")
    #expect(result.status == 0)
    #expect(result.output == "nothing was left unfinished\n")
    let document = try decode(
      RecoverDocument.self, try bench.run("recover", "--format", "json"))
    #expect(document.changes.isEmpty)
    #expect(document.series == nil)
    #expect(try bench.identity() == before)
  }
}
