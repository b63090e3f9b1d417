import Testing

/// `corosync-edit fmt`.
@Suite struct FmtCommandTests {
  private let rough = "totem{\r\n version:2\r\n}"
  private let smooth = "totem {\r\n\tversion: 2\r\n}\r\n"

  @Test func filesAreLaidOutInPlace() throws {
    let folder = try Folder()
    let path = try folder.write(rough, to: "corosync.conf")
    let run = try Program(["fmt", path])
    #expect(try folder.read("corosync.conf") == smooth)
    #expect(run.status == 0 && run.output.isEmpty && run.errors == "formatted \(path)\n")
    #expect(folder.names == ["corosync.conf"])
    #expect(try Program(["fmt", path]).errors.isEmpty)
  }

  @Test func theStandardInputIsPrinted() throws {
    let run = try Program(["fmt", "-", "--indent", "2"], input: rough)
    #expect(run.output == "totem {\r\n  version: 2\r\n}\r\n" && run.status == 0)
    #expect(try Program(["fmt", "-"], input: smooth).output == smooth)
  }

  @Test func checkNamesFilesAndWritesNothing() throws {
    let folder = try Folder()
    let bad = try folder.write(rough, to: "bad.conf")
    let good = try folder.write(smooth, to: "good.conf")
    let run = try Program(["fmt", "--check", bad, good])
    #expect(run.status == 1 && run.output == "\(bad)\n")
    #expect(try folder.read("bad.conf") == rough)
    #expect(try Program(["fmt", "--check", good]).status == 0)
    #expect(try Program(["fmt", "--check", "-"], input: rough).status == 1)
  }

  @Test func theDifferenceIsPrintedAndNothingWritten() throws {
    let folder = try Folder()
    let path = try folder.write("abc: 1\nabd:2\n", to: "corosync.conf")
    let run = try Program(["fmt", "--diff", path])
    #expect(run.output == "\(path):\n- 2: abd:2\n+ 2: abd: 2\n" && run.status == 0)
    #expect(try folder.read("corosync.conf") == "abc: 1\nabd:2\n")
    #expect(try Program(["fmt", "--diff", "--check", path]).status == 1)
  }

  @Test func aFileWithErrorsIsLeftAloneAndTheOthersAreNot() throws {
    let folder = try Folder()
    let broken = try folder.write("totem {\nversion:2\n", to: "broken.conf")
    let path = try folder.write(rough, to: "corosync.conf")
    let run = try Program(["fmt", broken, path])
    #expect(run.status == 1)
    #expect(
      run.errors.contains("\(broken):1:1: error: ") && run.errors.contains("[section-not-closed]"))
    #expect(try folder.read("broken.conf") == "totem {\nversion:2\n")
    #expect(try folder.read("corosync.conf") == smooth)
  }

  @Test func aMissingFileEndsWithStatus2AndTheOthersAreLaidOut() throws {
    let folder = try Folder()
    let path = try folder.write(rough, to: "corosync.conf")
    #expect(try Program(["fmt", "\(folder.path)/none", path]).status == 2)
    #expect(try folder.read("corosync.conf") == smooth)
  }

  @Test(arguments: ["x", "-1", "17", ""])
  func aWrongWidthIsWrongUsage(_ width: String) throws {
    #expect(try Program(["fmt", "--indent=\(width)", "-"]).status == 64)
  }
}
