import CorosyncConf
import CorosyncSafeEdit
import CorosyncStore
import TestSupport
import Testing

@Suite struct RollBackTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func reasons(of outcome: EditOutcome) -> [String] {
    switch outcome.result {
    case .rolledBack(let reasons), .uncertain(let reasons): reasons
    case .unchanged, .dryRun, .written, .verified: []
    }
  }

  private func isRolledBack(_ outcome: EditOutcome) -> Bool {
    if case .rolledBack = outcome.result { true } else { false }
  }

  private func isUncertain(_ outcome: EditOutcome) -> Bool {
    if case .uncertain = outcome.result { true } else { false }
  }

  /// The old content is in the file and on all nodes, with the version that follows all others.
  private func expectOldContent(_ outcome: EditOutcome, version: UInt64) throws {
    #expect(isRolledBack(outcome), "\(outcome.result)")
    #expect(outcome.version == version)
    #expect(try bench.text() == Bench.content(token: 3000, version: version))
    #expect(bench.cluster.versions == [version, version, version])
    #expect(try bench.names() == ["corosync.conf"])
  }

  @Test func bringsTheOldContentBackAfterARefusedReload() throws {
    bench.cluster.answer(.refuse)
    let outcome = try bench.setToken()
    try expectOldContent(outcome, version: 9)
    #expect(
      bench.witness.events == [
        "confirm", "written", "reloading", "rolling back", "reloading", "proving 9",
      ])
    #expect(
      reasons(of: outcome) == ["the daemon of this node refused the reload; its log says why"])
    #expect(try bench.stages() == [.verified, .rolledBack])
  }

  @Test func bringsTheOldBytesBackWhereNoReloadWasAskedFor() throws {
    bench.cluster.answer(.fail)
    let outcome = try bench.setToken()
    try expectOldContent(outcome, version: 7)
    #expect(bench.cluster.reloads.isEmpty)
    #expect(try bench.stages() == [.completed, .rolledBack])
  }

  @Test func takesTheProofForALostAnswer() throws {
    bench.cluster.answer(.acceptUnheard)
    #expect(try bench.setToken().result == .verified)
    #expect(bench.cluster.reloads.count == 1)
  }

  @Test func goesBackWhereAnUnheardReloadDidNotHappen() throws {
    bench.cluster.answer(.loseUnheard)
    let outcome = try bench.setToken()
    // Silence of all members, this node's too, does not say that the others have files of their
    // own.
    try expectOldContent(outcome, version: 9)
  }

  @Test func goesBackWhereOneMemberDoesNotFollow() throws {
    bench.cluster.answer(.acceptWith(2))
    let outcome = try bench.setToken()
    try expectOldContent(outcome, version: 9)
    #expect(reasons(of: outcome) == ["tres announces config_version 7, not 8"])
  }

  @Test func isUncertainWhereAMemberNeverFollows() throws {
    bench.cluster.answer(.acceptWith(2), .acceptWith(2), .acceptWith(2))
    let outcome = try bench.setToken()
    #expect(isUncertain(outcome), "\(outcome.result)")
    #expect(outcome.version == 9)
    #expect(reasons(of: outcome).last == "tres announces config_version 7, not 9")
    #expect(try bench.text() == Bench.content(token: 3000, version: 9))
    #expect(try bench.stages() == [.reloaded, .reloaded], "they stay open for recover")
  }

  @Test func bringsTheExactBytesBackWhereTheOthersHaveFilesOfTheirOwn() throws {
    bench.cluster.answer(.acceptAlone, .acceptAlone)
    let outcome = try bench.setToken()
    try expectOldContent(outcome, version: 7)
    #expect(try bench.text() == Bench.old)
    #expect(bench.cluster.reloads.count == 2, "no version between them is tried out")
    #expect(reasons(of: outcome).last?.contains("--no-reload") == true)
  }

  @Test func goesBackWhereALinkIsLost() throws {
    bench.cluster.whenReloaded { cluster in
      cluster.change { $0.downLinks = $0.reloads.count == 1 ? [.lowest] : [] }
    }
    let outcome = try bench.setToken()
    try expectOldContent(outcome, version: 9)
    #expect(
      reasons(of: outcome) == [
        "link 0 to dos is not connected", "link 0 to tres is not connected",
      ])
  }

  @Test func goesBackWhereAMemberLeavesAndComesBack() throws {
    bench.cluster.whenReloaded { cluster in
      cluster.change { if $0.reloads.count == 1 { $0.nodes[1].joinCount = 2 } }
    }
    let outcome = try bench.setToken()
    try expectOldContent(outcome, version: 9)
    #expect(reasons(of: outcome) == ["dos left the cluster and came back"])
  }

  @Test func goesBackWhereTheClusterIsNotQuorateAnyMore() throws {
    bench.cluster.whenReloaded { cluster in
      cluster.change { $0.isQuorate = $0.reloads.count != 1 }
    }
    let outcome = try bench.setToken()
    try expectOldContent(outcome, version: 9)
    #expect(reasons(of: outcome) == ["the cluster is not quorate any more"])
  }

  @Test func goesBackWhereARunningValueIsNotTheFiles() throws {
    bench.cluster.whenReloaded { cluster in
      cluster.change { if $0.reloads.count == 1 { $0.map["totem.token"] = .uint32(1) } }
    }
    let outcome = try bench.setToken()
    try expectOldContent(outcome, version: 9)
    #expect(reasons(of: outcome) == ["the running value of \"totem.token\" is not the file's"])
  }

  @Test func goesBackWhereTheDaemonCouldNotApplyEverything() throws {
    bench.cluster.whenReloaded { cluster in
      cluster.change { $0.message = $0.reloads.count == 1 ? "no \u{1B}crypto" : nil }
    }
    let outcome = try bench.setToken()
    try expectOldContent(outcome, version: 9)
    #expect(reasons(of: outcome) == ["corosync could not apply everything: \"no \\x1Bcrypto\""])
  }

  @Test func overwritesNothingOfOthers() throws {
    let theirs = Bench.content(token: 9000, version: 20)
    let live = bench.live
    bench.cluster.answer(.acceptWith(2))
    bench.cluster.whenReloaded { _ in
      do {
        try CommandFile.write(Array(theirs.utf8), to: live)
      } catch {
        Issue.record(error)
      }
    }
    let outcome = try bench.setToken()
    #expect(isUncertain(outcome), "\(outcome.result)")
    #expect(reasons(of: outcome).last?.contains("could not be put back") == true)
    #expect(try bench.text() == theirs)
  }

  @Test func isUncertainWhereTheDaemonIsGoneForGood() throws {
    bench.cluster.whenReloaded { $0.change { $0.isGone = true } }
    let outcome = try bench.setToken()
    #expect(isUncertain(outcome), "\(outcome.result)")
    #expect(try bench.text() == Bench.content(token: 3000, version: 9))
  }
}
