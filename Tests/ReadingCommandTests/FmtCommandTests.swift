import TestSupport
import Testing

/// `corosync-edit fmt`.
@Suite struct FmtCommandTests {
  private let rough = "totem{\r\n version:2\r\n}"
  private let smooth = "totem {\r\n\tversion: 2\r\n}\r\n"

  @Test func filesAreLaidOutInPlace() throws {
    let folder = try CommandFolder()
    let path = try folder.write("corosync.conf", rough)
    let run = try edit(["fmt", path])
    #expect(try CommandFile.text(folder["corosync.conf"]) == smooth)
    #expect(run.status == 0 && run.output.isEmpty && run.errors == "formatted \(path)\n")
    #expect(try folder.names() == ["corosync.conf"])
    #expect(try edit(["fmt", path]).errors.isEmpty)
  }

  @Test func theStandardInputIsPrinted() throws {
    let run = try edit(["fmt", "-", "--indent", "2"], input: rough)
    #expect(run.output == "totem {\r\n  version: 2\r\n}\r\n" && run.status == 0)
    #expect(try edit(["fmt", "-"], input: smooth).output == smooth)
  }

  @Test func checkNamesFilesAndWritesNothing() throws {
    let folder = try CommandFolder()
    let bad = try folder.write("bad.conf", rough)
    let good = try folder.write("good.conf", smooth)
    let run = try edit(["fmt", "--check", bad, good])
    #expect(run.status == 1 && run.output == "\(bad)\n")
    #expect(try CommandFile.text(folder["bad.conf"]) == rough)
    #expect(try edit(["fmt", "--check", good]).status == 0)
    #expect(try edit(["fmt", "--check", "-"], input: rough).status == 1)
  }

  @Test func theDifferenceIsPrintedAndNothingWritten() throws {
    let folder = try CommandFolder()
    let path = try folder.write("corosync.conf", "abc: 1\nabd:2\n")
    let run = try edit(["fmt", "--diff", path])
    #expect(run.output == "\(path):\n- 2: abd:2\n+ 2: abd: 2\n" && run.status == 0)
    #expect(try CommandFile.text(folder["corosync.conf"]) == "abc: 1\nabd:2\n")
    #expect(try edit(["fmt", "--diff", "--check", path]).status == 1)
  }

  @Test func aFileWithErrorsIsLeftAloneAndTheOthersAreNot() throws {
    let folder = try CommandFolder()
    let broken = try folder.write("broken.conf", "totem {\nversion:2\n")
    let path = try folder.write("corosync.conf", rough)
    let run = try edit(["fmt", broken, path])
    #expect(run.status == 1)
    #expect(
      run.errors.contains("\(broken):1:1: error: ") && run.errors.contains("[section-not-closed]"))
    #expect(try CommandFile.text(folder["broken.conf"]) == "totem {\nversion:2\n")
    #expect(try CommandFile.text(folder["corosync.conf"]) == smooth)
  }

  @Test func aMissingFileEndsWithStatus2AndTheOthersAreLaidOut() throws {
    let folder = try CommandFolder()
    let path = try folder.write("corosync.conf", rough)
    #expect(try edit(["fmt", "\(folder.path)/none", path]).status == 2)
    #expect(try CommandFile.text(folder["corosync.conf"]) == smooth)
  }

  @Test(arguments: ["x", "-1", "17", ""])
  func aWrongWidthIsWrongUsage(_ width: String) throws {
    #expect(try edit(["fmt", "--indent=\(width)", "-"]).status == 64)
  }
}
