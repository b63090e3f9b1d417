import TestSupport
import Testing

@Suite struct UnsetTests {
  @Test func removesAKey() throws {
    let bench = try Bench()
    let result = try bench.run("unset", "totem.token", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(
      try bench.text()
        == Bench.content
        .replacing("    token: 3000\n", with: "")
        .replacing("config_version: 7", with: "config_version: 8"))
  }

  @Test func removesSeveralThingsInOneChange() throws {
    let bench = try Bench()
    let result = try bench.run("unset", "totem.token", "nodelist.node[name=dos]", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(try bench.run("get", "nodelist.node[name=uno].name").output == "uno\n")
    #expect(try bench.run("get", "nodelist.node[name=dos]").status == 1)
    #expect(try bench.history().count == 1)
  }

  @Test func refusesWhatIsNotThere() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run("unset", "totem.hold", "-y")
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains("totem.hold"))
    #expect(try bench.identity() == before)
  }

  @Test func givesTheFileAVersionAgain() throws {
    let bench = try Bench()
    #expect(try bench.run("unset", "totem.config_version", "-y").status == 0)
    #expect(try bench.run("get", "totem.config_version").output == "8\n")
  }
}
