import TestSupport
import Testing

@Suite struct GetTests {
  @Test func printsTheValueOfOneKeyAlone() throws {
    let result = try Bench().run("get", "totem.token")
    #expect(result.status == 0, "\(result)")
    #expect(result.output == "3000\n")
    #expect(result.errors.isEmpty)
  }

  @Test func printsTheKeysOfASectionWithTheirPaths() throws {
    let result = try Bench().run("get", "nodelist.node[name=dos]")
    #expect(result.status == 0)
    #expect(
      result.lines == [
        "nodelist.node[name=dos].name: dos", "nodelist.node[name=dos].nodeid: 2",
        "nodelist.node[name=dos].ring0_addr: 10.0.0.2",
      ])
  }

  @Test func tellsSeveralSectionsApart() throws {
    let result = try Bench().run("get", "nodelist.node.ring0_addr")
    #expect(result.status == 0)
    #expect(
      result.lines == [
        "nodelist.node[name=uno].ring0_addr: 10.0.0.1",
        "nodelist.node[name=dos].ring0_addr: 10.0.0.2",
      ])
  }

  @Test func printsTheLastOfEqualKeysWhichIsTheOneThatCounts() throws {
    let bench = try Bench(Bench.content("token: 3000", "token: 3000\n    token: 4000"))
    #expect(try bench.run("get", "totem.token").output == "4000\n")
  }

  @Test(arguments: ["totem.tokn", "quorum.two_node", "nodelist.node[name=tres]"])
  func endsWithOneWhereTheKeyIsMissing(path: String) throws {
    let result = try Bench().run("get", path)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("has no \"\(path)\""), "\(result)")
  }

  @Test func printsJSON() throws {
    let bench = try Bench()
    let one = try decode([FoundValue].self, try bench.run("get", "totem.token", "--format", "json"))
    #expect(one == [FoundValue(path: "totem.token", value: "3000")])
    let missing = try bench.run("get", "totem.hold", "--format", "json")
    #expect(missing.status == 1)
    #expect(try decode([FoundValue].self, missing).isEmpty)
  }

  @Test func endsWithTwoWhereTheFileCannotBeRead() throws {
    let bench = try Bench()
    let path = bench.folder["nothing.conf"]
    let result = try bench.runBare("get", "totem.token", "--file", path)
    #expect(result.status == 2, "\(result)")
    #expect(result.errors.contains(path), "\(result)")
    let folder = try bench.runBare("get", "totem.token", "--file", bench.folder.path)
    #expect(folder.status == 2, "\(folder)")
  }

  @Test func needsNoStateDirectory() throws {
    let bench = try Bench()
    _ = try bench.run("get", "totem")
    #expect(try bench.folder.names() == ["corosync.conf"])
  }
}
