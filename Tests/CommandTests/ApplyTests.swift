import TestSupport
import Testing

@Suite struct ApplyTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func candidate(_ old: String, _ new: String) throws -> String {
    try bench.folder.write("candidate.conf", Bench.content(old, new))
  }

  @Test func putsAGoodCandidateInPlaceAndRaisesItsVersion() throws {
    let path = try candidate("token: 3000", "token: 5000")
    let before = try CommandFile.identity(of: path)
    let result = try bench.run("apply", path, "-y")
    #expect(result.status == 0, "\(result)")
    #expect(
      try bench.text()
        == Bench.content("token: 3000", "token: 5000")
        .replacing("config_version: 7", with: "config_version: 8"))
    #expect(try CommandFile.identity(of: path) == before, "the candidate stays as it is")
  }

  @Test func readsTheStandardInput() throws {
    let result = try bench.run(
      "apply", "-", "-y", input: Bench.content("token: 3000", "token: 5000"))
    #expect(result.status == 0, "\(result)")
    #expect(try bench.run("get", "totem.token").output == "5000\n")
  }

  @Test func keepsAVersionThatThePersonRaisedFurther() throws {
    let path = try candidate("config_version: 7", "config_version: 40")
    #expect(try bench.run("apply", path, "-y").status == 0)
    #expect(try bench.run("get", "totem.config_version").output == "40\n")
  }

  @Test(arguments: ["18446744073709551615", "-1"])
  func refusesWhereTheVersionCannotBeRaised(version: String) throws {
    let bench = try Bench(Bench.content("config_version: 7", "config_version: \(version)"))
    let before = try bench.identity()
    let result = try bench.run("set", "totem.token", "5000", "-y")
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains("highest number possible"), "\(result)")
    #expect(try bench.identity() == before)
  }

  @Test(
    arguments: [
      ("nodeid: 2", "nodeid: 1", "26:11", "give this node a number", "duplicate-node-id"),
      ("token: 3000", "token: abc", "7:12", "not a whole number from", "value-out-of-range"),
      (
        "_votequorum\n}", "_votequorum\n", "12:1", "is never closed; add \"}\" where it ends",
        "section-not-closed"
      ),
    ])
  func refusesABadCandidate(
    old: String, new: String, place: String, advice: String, rule: String
  ) throws {
    let path = try candidate(old, new)
    let before = try bench.identity()
    let result = try bench.run("apply", path, "-y")
    #expect(result.status == 1, "\(result)")
    let line = result.errors.split(separator: "\n").first { $0.hasSuffix("[\(rule)]") } ?? ""
    #expect(line.hasPrefix("\(path):\(place): error: "), "\(result)")
    #expect(line.contains(advice), "\(result)")
    #expect(try bench.identity() == before)
    #expect(try CommandFile.text(path) == Bench.content(old, new))
  }

  @Test func refusesACandidateWhoseBaseBesideItIsNotTheFile() throws {
    let path = try candidate("token: 3000", "token: 5000")
    try bench.folder.write("candidate.conf.base", Bench.content)
    try CommandFile.write(Array(Bench.content("demo", "other").utf8), to: bench.live)
    try expectStale(try bench.run("apply", path, "-y"), showing: "+ 4:     cluster_name: other")
    #expect(try CommandFile.text(path) == Bench.content("token: 3000", "token: 5000"))
  }

  @Test func refusesACandidateWhoseNamedBaseIsNotTheFile() throws {
    let path = try candidate("token: 3000", "token: 5000")
    let base = try bench.folder.write("base", Bench.content("demo", "former"))
    try expectStale(
      try bench.run("apply", path, "-y", "--base", base), showing: "- 4:     cluster_name: former")
  }

  @Test func takesTheNamedBaseInsteadOfTheOneBesideTheCandidate() throws {
    let path = try candidate("token: 3000", "token: 5000")
    try bench.folder.write("candidate.conf.base", "something else")
    let base = try bench.folder.write("base", Bench.content)
    #expect(try bench.run("apply", path, "-y", "--base", base).status == 0)
  }

  @Test func refusesACandidateOfALowerVersion() throws {
    let path = try candidate("config_version: 7", "config_version: 6")
    try expectStale(try bench.run("apply", path, "-y"), showing: "--base")
  }

  @Test func writesAStaleCandidateWhereThatIsForced() throws {
    let path = try candidate("config_version: 7", "config_version: 6")
    let result = try bench.run("apply", path, "-y", "--force", "base")
    #expect(result.status == 0, "\(result)")
    #expect(try bench.run("get", "totem.config_version").output == "8\n")
  }

  @Test func endsWithTwoWhereTheCandidateCannotBeRead() throws {
    let path = bench.folder["nothing.conf"]
    let result = try bench.run("apply", path, "-y")
    #expect(result.status == 2, "\(result)")
    #expect(result.errors.contains(path))
  }

  private func expectStale(_ result: CommandResult, showing line: String) throws {
    let before = try bench.identity()
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains("nothing was written"), "\(result)")
    #expect(result.errors.contains(line), "\(result)")
    #expect(try bench.identity() == before)
    #expect(try bench.history().isEmpty)
  }
}
