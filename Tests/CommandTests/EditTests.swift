import TestSupport
import Testing

@Suite struct EditTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func edit(_ editor: String, _ options: String...) throws -> CommandResult {
    try CommandProcess.run(
      try bench.words(["edit"] + options),
      environment: bench.environment.merging(["EDITOR": editor]) { $1 })
  }

  /// The copies that were kept, with what was typed.
  private func copies() throws -> [String] {
    let parent = "\(bench.state)/candidates"
    guard try CommandFile.names(in: bench.state).contains("candidates") else { return [] }
    return try CommandFile.names(in: parent).map { "\(parent)/\($0)/corosync.conf" }
  }

  @Test func writesNothingWhereNothingWasChanged() throws {
    let before = try bench.identity()
    let result = try edit("true", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(result.output == "nothing was changed\n")
    #expect(try bench.identity() == before)
    #expect(try copies().isEmpty)
  }

  @Test func putsAGoodChangeInPlace() throws {
    let result = try edit("sed -i s/3000/5000/", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(
      try bench.text()
        == Bench.content("token: 3000", "token: 5000")
        .replacing("config_version: 7", with: "config_version: 8"))
    #expect(try copies().isEmpty, "the copy has done its work")
  }

  @Test func prefersTheVisualEditor() throws {
    let result = try bench.run(
      "edit", "-y", environment: ["VISUAL": "sed -i s/3000/5000/", "EDITOR": "false"])
    #expect(result.status == 0, "\(result)")
  }

  @Test func keepsTheCopyWhereTheEditorFails() throws {
    let before = try bench.identity()
    let editor = try bench.folder.write(
      "editor", "#!/bin/sh\nsed -i s/3000/5000/ \"$1\"\nexit 3\n", mode: 0o755)
    let result = try edit(editor, "-y")
    #expect(result.status == 2, "\(result)")
    #expect(result.errors.contains(editor))
    #expect(try bench.identity() == before)
    let copy = try #require(try copies().first)
    #expect(result.errors.contains(copy), "\(result)")
    #expect(try CommandFile.text(copy) == Bench.content("token: 3000", "token: 5000"))
  }

  @Test func keepsAFaultyCopyWhichCanBeMendedAndApplied() throws {
    let before = try bench.identity()
    let result = try edit("sed -i s/3000/many/", "-y")
    #expect(result.status == 1, "\(result)")
    let copy = try #require(try copies().first)
    #expect(result.errors.contains("\(copy):7:12: error: value \"many\""), "\(result)")
    #expect(result.errors.contains("what you typed is kept: \(copy)"), "\(result)")
    #expect(try bench.identity() == before)
    let mended = try CommandFile.text(copy).replacing("many", with: "5000")
    try CommandFile.write(Array(mended.utf8), to: copy)
    let applied = try bench.run("apply", copy, "-y")
    #expect(applied.status == 0, "\(applied)")
    #expect(try bench.run("get", "totem.token").output == "5000\n")
  }

  @Test func printsACommandThatAppliesTheCopyToTheSameFile() throws {
    let result = try edit("sed -i s/3000/5000/")
    #expect(result.status == 1, "\(result)")
    let line = try #require(
      result.errors.split(separator: "\n").first { $0.hasPrefix("to put it in place: ") })
    try #require(line.contains(" --file \(bench.live) "))
    let program = try CommandProcess.path(ofProduct: "corosync-edit")
    let command = line.replacing(
      "to put it in place: corosync-edit", with: "exec \"$0\"")
    let applied = try CommandProcess.run(
      ["sh", "-c", "\(command) --yes", program], environment: bench.environment)
    #expect(applied.status == 0, "\(applied)")
    #expect(try bench.run("get", "totem.token").output == "5000\n")
  }

  @Test func keepsTheCopyWhereItIsNotConfirmed() throws {
    let before = try bench.identity()
    let result = try edit("sed -i s/3000/5000/")
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains("--yes"), "\(result)")
    #expect(try bench.identity() == before)
    #expect(
      try copies().map { try CommandFile.text($0) } == [Bench.content("token: 3000", "token: 5000")]
    )
  }

  @Test func keepsTheCopyOfADryRun() throws {
    let before = try bench.identity()
    let result = try edit("sed -i s/3000/5000/", "--dry-run")
    #expect(result.status == 0, "\(result)")
    #expect(try bench.identity() == before)
    let copy = try #require(try copies().first)
    #expect(result.errors.contains(copy))
  }

  @Test func refusesWhereTheFileIsChangedWhileTheEditorIsOpen() throws {
    let editor = try bench.folder.write(
      "editor", "#!/bin/sh\nsed -i s/3000/5000/ \"$1\"\nsed -i s/demo/other/ \"$LIVE\"\n",
      mode: 0o755)
    let result = try bench.run("edit", "-y", environment: ["EDITOR": editor, "LIVE": bench.live])
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains("changed by someone else"), "\(result)")
    #expect(try bench.text() == Bench.content("demo", "other"))
    #expect(try copies().count == 1)
  }

  @Test func keepsTheCopyFromOthers() throws {
    let result = try edit("stat -c %a", "-y")
    #expect(result.lines.first == "600", "\(result)")
  }
}
