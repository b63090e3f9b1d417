import CorosyncConf
import CorosyncSafeEdit
import Testing

@Suite struct RunningProofTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  @Test func isCompleteWhereTheClusterRunsTheFile() throws {
    let proof = try #require(try bench.editor().runningProof())
    #expect(proof.verification.isComplete)
    #expect(proof.verification.version == 7)
    #expect(proof.away.isEmpty)
    #expect(bench.cluster.reloads.isEmpty, "looking changes nothing")
  }

  @Test func findsAFileThatWasNotLoaded() throws {
    try bench.overwrite(Bench.content(token: 5000, version: 8))
    let failures = try #require(try bench.editor().runningProof()).verification.failures
    let nodes = (1...3).map { Verification.Failure.memberVersion(NodeID(rawValue: $0), found: 7) }
    #expect(failures == nodes + [.keyDiffers("totem.config_version"), .keyDiffers("totem.token")])
  }

  @Test func findsAMapThatWasChanged() throws {
    bench.cluster.change { $0.map["totem.token"] = .uint32(9000) }
    #expect(
      try bench.editor().runningProof()?.verification.failures == [.keyDiffers("totem.token")])
  }

  @Test func findsAKeyThatTheFileDoesNotHave() throws {
    bench.cluster.change {
      $0.map["totem.consensus"] = .uint32(9000)
      $0.map["nodelist.local_node_pos"] = .uint32(0)
      $0.map["totem.interface.0.bindnetaddr"] = .text("10.0.0.1")
      $0.map["uidgid.config.uid.33"] = .uint8(1)
      $0.map["quorum.cancel_wait_for_all"] = .uint8(0)
    }
    #expect(
      try bench.editor().runningProof()?.verification.failures == [.keyNotInFile("totem.consensus")]
    )
  }

  @Test func saysWhatWaitsForAStart() throws {
    bench.cluster.change { $0.map["totem.cluster_name"] = .text("other") }
    #expect(
      try bench.editor().runningProof()?.verification.failures == [.keyWaits("totem.cluster_name")])
  }

  /// A line that was removed by hand, without a new version and a reload.
  @Test func findsALineThatWasRemoved() throws {
    try bench.overwrite(Bench.old.replacing("  token: 3000\n", with: ""))
    let failures = try bench.editor().runningProof()?.verification.failures
    #expect(failures == [.keyNotInFile("totem.token")])
  }

  @Test func namesNodesThatAreAwayAndNoOthers() throws {
    bench.cluster.change { $0.nodes[2].isJoined = false }
    let proof = try #require(try bench.editor().runningProof())
    #expect(proof.away == [NodeID(rawValue: 3)])
    #expect(proof.verification.isComplete)
  }

  @Test func isNilWithoutACluster() throws {
    let proof = try bench.editor(withCluster: false).runningProof()
    #expect(proof == nil)
  }
}
