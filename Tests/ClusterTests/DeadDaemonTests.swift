import TestSupport
import Testing

extension ClusterTests {
  /// Daemons that do not answer any more; each test has a lab of its own.
  @Suite struct DeadDaemonTests {
    @Test func aFrozenDaemonIsNotWaitedForWithoutEnd() throws {
      let lab = try LabCluster(["--shared"])
      defer { lab.takeDown() }
      let live = try lab.configuration(of: "uno")
      let before = try CommandFile.identity(of: live)
      try lab.freeze("uno")
      let commands = [
        ["set", "totem.token", "5000", "--yes", "--timeout", "2"], ["status"], ["verify"],
      ]
      for command in commands {
        let result = try lab.run(try LabCluster.program + command, within: .seconds(30))
        #expect(result.status == 3, "\(result)")
      }
      #expect(try CommandFile.identity(of: live) == before)
      try lab.thaw("uno")
      try lab.waitForMembership()
      #expect(try lab.edit("verify").status == 0)
    }

    @Test func aMemberThatFreezesMeanwhileIsNoticed() throws {
      let lab = try LabCluster(["--shared"])
      defer { lab.takeDown() }
      try lab.freeze("tres")
      let result = try lab.edit("set", "totem.join", "60", "--yes", "--timeout", "10")
      #expect(result.status == 4 || result.status == 5, "\(result)")
      #expect(result.errors.contains("tres"), "\(result)")
      let text = try CommandFile.text(try lab.configuration(of: "uno"))
      #expect(!text.contains("join: 60"), "the old content is back")
    }

    @Test func aDaemonThatDiesMeanwhileLeavesTheOutcomeUncertain() throws {
      let lab = try LabCluster(["--shared"])
      defer { lab.takeDown() }
      // A frozen member keeps the proof from coming to an end.
      try lab.freeze("tres")
      let process = try lab.start(
        try LabCluster.program + ["set", "totem.join", "60", "--yes", "--timeout", "15"], on: "uno")
      for _ in 1...500 where !process.errorsSoFar.contains("reloading") { pause() }
      #expect(process.errorsSoFar.contains("reloading"))
      try lab.killDaemon("uno")
      let result = try process.wait(within: .seconds(90))
      #expect(result.status == 4 || result.status == 5, "\(result)")
      #expect(result.errors.contains("error: "), "\(result)")
      #expect(!(try CommandFile.text(try lab.configuration(of: "uno")).contains("join: 60")))
    }

    private func pause() {
      _ = try? CommandProcess.run(["sleep", "0.02"])
    }
  }
}
