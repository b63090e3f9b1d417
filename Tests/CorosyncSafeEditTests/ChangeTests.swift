import CorosyncConf
import CorosyncSafeEdit
import CorosyncStore
import TestSupport
import Testing

@Suite struct ChangeTests {
  @Test func isWrittenLoadedAndProvedInThisOrder() throws {
    let bench = try Bench()
    let outcome = try bench.setToken()
    #expect(outcome.result == .verified)
    #expect(outcome.version == 8)
    #expect(outcome.warnings.isEmpty)
    #expect(bench.witness.events == ["confirm", "written", "reloading", "proving 8"])
    #expect(try bench.text() == Bench.content(token: 5000, version: 8))
    #expect(bench.cluster.versions == [8, 8, 8])
    #expect(bench.cluster.reloads.count == 1)
    #expect(try bench.stages() == [.verified])
    #expect(try bench.names() == ["corosync.conf"])
  }

  /// What corosync does up to 3.1.10 with pings whose timers are not in the file.
  @Test func isReloadedTwiceWherePingsGoByTheFormerToken() throws {
    let bench = try Bench()
    bench.cluster.whenReloaded { $0.showPings(token: $0.reloads.count == 1 ? 3650 : 5650) }
    let outcome = try bench.setToken()
    #expect(outcome.result == .verified)
    #expect(outcome.warnings.isEmpty)
    #expect(bench.cluster.reloads.count == 2)
    #expect(
      bench.witness.events
        == ["confirm", "written", "reloading", "proving 8", "reloading for pings", "proving 8"])
    #expect(try bench.editor().runningProof()?.verification.failures == [])
  }

  @Test func aLossOfQuorumIsProvedWhereItIsForced() throws {
    var bench = try Bench()
    bench.options.proofLimit = .seconds(1)
    bench.cluster.whenReloaded { cluster in cluster.change { $0.isQuorate = false } }
    bench.options.forced = ["quorum-lost"]
    let outcome = try bench.setToken()
    #expect(outcome.result == .verified)
    #expect(outcome.warnings == ["the cluster is not quorate"])
  }

  @Test func saysThatPingsGoByOtherTimersWhereASecondReloadDoesNotHelp() throws {
    let bench = try Bench()
    bench.cluster.whenReloaded { $0.showPings(token: 3650) }
    let outcome = try bench.setToken()
    #expect(outcome.result == .verified)
    #expect(
      outcome.warnings == [
        "the pings of link 0 go by other timers than the file's, as after a change of the token; "
          + "\"corosync-edit reload\" sets them"
      ])
    #expect(bench.cluster.reloads.count == 2)
    #expect(
      try bench.editor().runningProof()?.verification.failures == [.pingsDiffer(.lowest)])
  }

  @Test func isOnlyWrittenWithoutACluster() throws {
    let bench = try Bench()
    let outcome = try bench.setToken(withCluster: false)
    #expect(outcome.result == .written)
    #expect(outcome.state == nil)
    #expect(bench.witness.events == ["confirm", "written"])
    #expect(bench.cluster.reloads.isEmpty)
    #expect(try bench.stages() == [.completed])
  }

  @Test func isNotWrittenOnADryRun() throws {
    var bench = try Bench()
    bench.options.isDryRun = true
    let before = try bench.identity()
    let outcome = try bench.setToken()
    #expect(outcome.result == .dryRun)
    #expect(outcome.edit.bytes == Array(Bench.content(token: 5000, version: 8).utf8))
    #expect(bench.witness.events.isEmpty)
    #expect(try bench.identity() == before)
    #expect(try bench.folder.names() == ["corosync.conf"])
  }

  @Test func isNotWrittenWhereNothingChanges() throws {
    let bench = try Bench()
    let before = try bench.identity()
    #expect(try bench.setToken(3000).result == .unchanged)
    #expect(bench.witness.events.isEmpty)
    #expect(try bench.identity() == before)
  }

  @Test func isNotWrittenWhereThePersonSaysNo() throws {
    let bench = try Bench()
    let before = try bench.identity()
    bench.witness.whenAsked { false }
    #expect { try bench.setToken() } throws: { error in
      if case SafeEditError.declined = error { true } else { false }
    }
    #expect(try bench.identity() == before)
    #expect(try bench.stages().isEmpty)
    #expect(bench.cluster.reloads.isEmpty)
  }

  @Test func getsAVersionAboveThatOfEveryMember() throws {
    var bench = try Bench()
    bench.options.forced = ["version"]
    bench.cluster.change { $0.nodes[2].version = 30 }
    #expect(try bench.setToken().version == 31)
  }

  @Test func keepsAVersionThatThePersonRaisedFurther() throws {
    let bench = try Bench()
    let candidate = Array(Bench.content(token: 5000, version: 90).utf8)
    let outcome = try bench.run(.candidate(candidate, base: Array(Bench.old.utf8)))
    #expect(outcome.result == .verified)
    #expect(outcome.version == 90)
  }

  /// No change could come after it, not even the way back.
  @Test(arguments: [UInt64.max, UInt64(Int64.max) + 1])
  func aVersionThatLeavesNoRoomIsRefused(version: UInt64) throws {
    let bench = try Bench()
    let before = try bench.identity()
    let candidate = Array(Bench.content(token: 5000, version: version).utf8)
    let contents: [EditRequest.Content] = [
      .candidate(candidate, base: Array(Bench.old.utf8)),
      .operations([SetKey(try bench.path("totem.config_version"), to: "\(version)")]),
    ]
    for content in contents {
      #expect { try bench.run(content) } throws: { error in
        if case SafeEditError.edit(.refused(_, instead: "give a number a little above 7")) = error {
          true
        } else {
          false
        }
      }
    }
    #expect(try bench.identity() == before)
  }

  @Test func isRefusedWhereTheVersionIsTheHighestPossible() throws {
    let bench = try Bench(
      Bench.old.replacing("config_version: 7", with: "config_version: \(UInt64.max)"))
    let before = try bench.identity()
    #expect { try bench.setToken() } throws: { error in
      if case SafeEditError.edit(.versionAtMaximum(.max)) = error { true } else { false }
    }
    #expect(try bench.identity() == before)
  }

  @Test func isRefusedWhereTheDaemonCannotBeAsked() throws {
    let bench = try Bench()
    let before = try bench.identity()
    bench.cluster.change { $0.isGone = true }
    #expect { try bench.setToken() } throws: { error in
      if case SafeEditError.cluster = error { true } else { false }
    }
    #expect(try bench.identity() == before)
    #expect(try bench.stages().isEmpty)
  }

  @Test func pushesTheOldestOutOfTheJournal() throws {
    var bench = try Bench()
    bench.options.historyLength = 2
    for token in [4000, 5000, 6000] { try bench.setToken(token) }
    #expect(try bench.store().journal.list().entries.map(\.change.newVersion) == ["10", "9"])
  }

  @Test func isUndoneByRestoreWithAHigherVersion() throws {
    let bench = try Bench()
    let id = try #require(try bench.setToken().entry)
    let outcome = try bench.run(.restore(id))
    #expect(outcome.result == .verified)
    #expect(try bench.text() == Bench.content(token: 3000, version: 9))
  }
}
