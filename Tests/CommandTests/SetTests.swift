import TestSupport
import Testing

@Suite struct SetTests {
  @Test func changesOneLineAndTheVersion() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run("set", "totem.token", "5000", "--yes")
    #expect(result.status == 0, "\(result)")
    #expect(
      try bench.text()
        == Bench.content
        .replacing("token: 3000", with: "token: 5000")
        .replacing("config_version: 7", with: "config_version: 8"))
    #expect(try bench.identity().inode != before.inode, "the file is replaced, never written into")
    #expect(try bench.folder.names() == ["corosync.conf", "state"])
    #expect(result.output.contains("config_version 8; not loaded: "))
  }

  @Test func joinsTheWordsOfAValue() throws {
    let bench = try Bench()
    let result = try bench.run("set", "totem.cluster_name", "a", "long", "name", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(try bench.text().contains("\n    cluster_name: a long name\n"))
  }

  @Test func writesSeveralValuesInOneChange() throws {
    let bench = try Bench()
    let result = try bench.run(
      "set", "totem.token=5000", "nodelist.node[name=uno].quorum_votes=2",
      "totem.interface[linknumber=0].knet_link_priority=3", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(try bench.run("get", "totem.token").output == "5000\n")
    #expect(try bench.run("get", "nodelist.node[name=uno].quorum_votes").output == "2\n")
    #expect(
      try bench.run("get", "totem.interface[linknumber=0].knet_link_priority").output == "3\n")
    #expect(try bench.run("get", "totem.config_version").output == "8\n")
    #expect(try bench.history().count == 1)
  }

  @Test func makesAKeyThatIsMissing() throws {
    let bench = try Bench()
    #expect(try bench.run("set", "quorum.two_node", "1", "-y").status == 0)
    #expect(
      try bench.text().contains("    provider: corosync_votequorum\n    two_node: 1\n}\n"))
  }

  @Test func writesNothingWhereNothingChanges() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run("set", "totem.token", "3000", "-y")
    #expect(result.status == 0)
    #expect(result.output.contains("nothing to do"), "\(result)")
    #expect(try bench.identity() == before)
    #expect(try bench.history().isEmpty)
  }

  @Test func refusesAPathOfSeveralSectionsAndNamesTheChoices() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run("set", "nodelist.node.quorum_votes", "2", "-y")
    #expect(result.status == 1)
    #expect(
      result.errors.contains("\"nodelist.node[name=uno]\", \"nodelist.node[name=dos]\""),
      "\(result)")
    #expect(try bench.identity() == before)
  }

  @Test(arguments: ["a{b", "two\nlines", " blank", String(repeating: "x", count: 600)])
  func refusesAValueThatCannotBeWritten(value: String) throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run("set", "totem.cluster_name", value, "-y")
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains("can't be a value"), "\(result)")
    #expect(try bench.identity() == before)
  }

  @Test(
    arguments: [
      ["totem..token", "1"], ["totem.token"], ["totem[", "1"], ["totem.token=1", "totem.hold"], [],
      ["totem.token", "1", "--timeout", "0"], ["totem.token", "1", "--format", "xml"],
      ["totem.token", "1", "--corosync", "new"],
    ])
  func endsWith64WhereTheUsageIsWrong(arguments: [String]) throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try CommandProcess.run(try bench.words(["set", "-y"] + arguments))
    #expect(result.status == 64, "\(result)")
    #expect(result.errors.hasPrefix("Error: "), "\(result)")
    #expect(try bench.identity() == before)
  }

  @Test(arguments: [("totem.token", "abc"), ("totem.ip_version", "ipv5")])
  func refusesAValueThatTheDaemonDoes(path: String, value: String) throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run("set", path, value, "-y")
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains(": error: value \"\(value)\""), "\(result)")
    #expect(try bench.identity() == before)
    #expect(try bench.folder.names() == ["corosync.conf"] || bench.history().isEmpty)
  }

  @Test func canNotBeForcedToWriteWhatTheDaemonCannotRead() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run(
      "set", "totem.token", "abc", "-y", "--force", "value-out-of-range")
    #expect(result.status == 64, "\(result)")
    #expect(try bench.identity() == before)
  }

  @Test func canBeForcedWhereTheDaemonWouldReadIt() throws {
    let bench = try Bench()
    let arguments = ["set", "nodelist.node[name=dos].nodeid", "1", "-y"]
    let refused = try CommandProcess.run(try bench.words(arguments))
    #expect(refused.status == 1, "\(refused)")
    let forced = try CommandProcess.run(
      try bench.words(arguments + ["--force", "duplicate-node-id"]))
    #expect(forced.status == 0, "\(forced)")
    #expect(try bench.text().contains("name: dos\n\t\tnodeid: 1\n"))
  }
}
