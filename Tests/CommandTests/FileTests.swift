import Glibc
import TestSupport
import Testing

/// What must stay as it is of a file whose content changes.
@Suite struct FileTests {
  @Test func keepsLineEndsOfCarriageReturns() throws {
    let bench = try Bench(Bench.content("\n", "\r\n"))
    let result = try bench.run("set", "totem.token=5000", "totem.hold=90", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(
      try bench.text()
        == Bench.content
        .replacing("token: 3000", with: "token: 5000")
        .replacing("crypto_hash: sha256\n", with: "crypto_hash: sha256\n    hold: 90\n")
        .replacing("config_version: 7", with: "config_version: 8")
        .replacing("\n", with: "\r\n"))
  }

  @Test func followsASymbolicLinkAndLeavesItThere() throws {
    let bench = try Bench()
    let link = bench.folder["link.conf"]
    #expect(symlink("corosync.conf", link) == 0)
    let result = try bench.runBare(
      "set", "totem.token", "5000", "-y", "--file", link, "--state-dir", bench.state)
    #expect(result.status == 0, "\(result)")
    #expect(try bench.run("get", "totem.token").output == "5000\n")
    var status = stat()
    #expect(lstat(link, &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    #expect(try bench.history().count == 1, "both names stand for one file")
  }

  @Test func refusesAFileWithOtherHardLinksUnlessForced() throws {
    let bench = try Bench()
    let other = bench.folder["other.conf"]
    #expect(link(bench.live, other) == 0)
    let before = try bench.identity()
    let refused = try bench.run("set", "totem.token", "5000", "-y")
    #expect(refused.status == 1, "\(refused)")
    #expect(refused.errors.contains("hard links"), "\(refused)")
    #expect(refused.errors.hasSuffix("  to override: --force hard-links\n"), "\(refused)")
    #expect(try bench.identity() == before)
    #expect(try bench.history().isEmpty)
    let forced = try bench.run("set", "totem.token", "5000", "-y", "--force", "hard-links")
    #expect(forced.status == 0, "\(forced)")
    #expect(try CommandFile.identity(of: other) == before, "the other name keeps the old content")
    #expect(try bench.run("get", "totem.token").output == "5000\n")
  }

  @Test func keepsTheMode() throws {
    let bench = try Bench()
    #expect(chmod(bench.live, 0o640) == 0)
    #expect(try bench.run("set", "totem.token", "5000", "-y").status == 0)
    var status = stat()
    #expect(stat(bench.live, &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o640)
  }

  @Test func keepsItsRecordsFromOthers() throws {
    let bench = try Bench()
    #expect(try bench.run("set", "totem.token", "5000", "-y").status == 0)
    var status = stat()
    #expect(stat(bench.state, &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o700)
  }

  @Test func endsWithTwoWhereTheStateDirectoryCannotBeMade() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let state = try bench.folder.write("file", "no folder") + "/state"
    let result = try bench.runBare(
      "set", "totem.token", "5000", "-y", "--file", bench.live, "--state-dir", state)
    #expect(result.status == 2, "\(result)")
    #expect(result.errors.contains(state), "\(result)")
    #expect(try bench.identity() == before)
  }

  @Test func endsWithTwoWhereOthersCanChangeTheStateDirectory() throws {
    let bench = try Bench()
    let before = try bench.identity()
    #expect(mkdir(bench.state, 0o700) == 0)
    #expect(chmod(bench.state, 0o777) == 0)
    let result = try bench.run("set", "totem.token", "5000", "-y")
    #expect(result.status == 2, "\(result)")
    #expect(result.errors.contains("0777"), "\(result)")
    #expect(try bench.identity() == before)
  }

  @Test(.enabled(if: geteuid() != 0, "root can write everywhere"))
  func endsWithTwoWhereTheFolderCannotBeWrittenTo() throws {
    let bench = try Bench()
    let before = try bench.identity()
    #expect(mkdir(bench.state, 0o700) == 0)
    #expect(chmod(bench.folder.path, 0o500) == 0)
    defer { chmod(bench.folder.path, 0o700) }
    let result = try bench.run("set", "totem.token", "5000", "-y")
    #expect(result.status == 2, "\(result)")
    #expect(try bench.identity() == before)
  }

}
