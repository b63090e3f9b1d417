import TestSupport
import Testing

extension ClusterTests {
  /// Every node has a file of its own, as on a plain cluster.
  @Suite(.lab()) struct OwnFilesTests {
    let lab: LabCluster

    init() throws { lab = try LabCluster.ofSuite }

    @Test func aChangeOfOneFileIsTakenBackToTheByte() throws {
      let live = try lab.configuration(of: "uno")
      let before = try CommandFile.read(live)
      let version = try #require(try lab.value("totem.config_version", on: "uno"))
      let result = try lab.edit("set", "totem.token", "5000", "--yes", "--timeout", "4")
      #expect(result.status == 4, "\(result)")
      #expect(result.errors.contains("dos announces config_version \(version), not"), "\(result)")
      #expect(result.errors.contains("--no-reload"), "\(result)")
      #expect(try CommandFile.read(live) == before)
      for node in ClusterTests.nodes {
        #expect(try lab.memberVersions(on: node) == [version, version, version])
        #expect(try lab.edit("verify", on: node).status == 0)
      }
    }

    @Test func theAdviceThatIsGivenThenWorks() throws {
      for node in ClusterTests.nodes {
        let result = try lab.edit("set", "totem.token", "5000", "--yes", "--no-reload", on: node)
        #expect(result.status == 0, "\(result)")
      }
      let reload = try lab.edit("reload")
      #expect(reload.status == 0, "\(reload)")
      for node in ClusterTests.nodes {
        #expect(try lab.value("runtime.config.totem.token", on: node) == "5650")
        let result = try lab.edit("verify", on: node)
        #expect(result.status == 0, "\(result)")
      }
    }
  }
}
