import CorosyncConf
import CorosyncSafeEdit
import CorosyncStore
import SystemPackage
import TestSupport
import Testing

/// Changes whose program died.
@Suite struct RecoverTests {
  private static let new = Bench.content(token: 5000, version: 8)

  /// A bench whose file was replaced by a program that then died at a stage.
  private func bench(diedAt stage: Stage) throws -> Bench {
    let bench = try Bench()
    let store = try bench.store(1)
    let lock = try store.lock()
    defer { lock.release() }
    let held = try store.write(
      Array(Self.new.utf8), over: try store.read(),
      as: Change(command: "set totem.token 5000", oldVersion: "7", newVersion: "8", user: 0),
      under: lock
    ).entry
    try held.advance(to: stage)
    held.release()
    return bench
  }

  private static let open: [Stage] = [.prepared, .written, .reloaded]

  @Test(arguments: open, [true, false])
  func aChangeThatIsNotInPlaceIsClosed(stage: Stage, withCluster: Bool) throws {
    let bench = try bench(diedAt: stage)
    try bench.overwrite(Bench.old)
    let recoveries = try bench.editor(withCluster: withCluster).recover()
    #expect(recoveries.map(\.result) == [.notWritten])
    #expect(recoveries.map(\.entry.stage) == [stage])
    #expect(try bench.stages() == [.abandoned])
    #expect(try bench.text() == Bench.old)
    #expect(bench.cluster.reloads.isEmpty)
  }

  @Test(arguments: open, [true, false])
  func aChangeThatOthersOvertookIsClosed(stage: Stage, withCluster: Bool) throws {
    let bench = try bench(diedAt: stage)
    let theirs = Bench.content(token: 9000, version: 12)
    try bench.overwrite(theirs)
    #expect(try bench.editor(withCluster: withCluster).recover().map(\.result) == [.overtaken])
    #expect(try bench.stages() == [.abandoned])
    #expect(try bench.text() == theirs)
    #expect(bench.cluster.reloads.isEmpty)
  }

  @Test(arguments: open)
  func aChangeInPlaceIsProved(stage: Stage) throws {
    let bench = try bench(diedAt: stage)
    #expect(try bench.editor().recover().map(\.result) == [.verified])
    #expect(try bench.stages() == [.verified])
    #expect(try bench.text() == Self.new)
    #expect(bench.cluster.versions == [8, 8, 8])
    #expect(bench.cluster.reloads.count == 1)
  }

  @Test(arguments: open)
  func aChangeInPlaceIsCompletedWithoutACluster(stage: Stage) throws {
    let bench = try bench(diedAt: stage)
    #expect(try bench.editor(withCluster: false).recover().map(\.result) == [.completed])
    #expect(try bench.stages() == [.completed])
    #expect(try bench.text() == Self.new)
  }

  @Test(arguments: open)
  func aChangeInPlaceThatCannotBeProvedIsUndone(stage: Stage) throws {
    let bench = try bench(diedAt: stage)
    bench.cluster.answer(.refuse)
    let result = try #require(try bench.editor().recover().first?.result)
    guard case .rolledBack(let reasons) = result else {
      Issue.record("not rolled back but \(result)")
      return
    }
    #expect(reasons == ["the daemon of this node refused the reload; its log says why"])
    #expect(try bench.text() == Bench.content(token: 3000, version: 9))
    #expect(bench.cluster.versions == [9, 9, 9])
    #expect(try bench.stages() == [.verified, .rolledBack])
  }

  @Test func aLinkThatIsDownMayBeSoBecauseOfTheChange() throws {
    let bench = try bench(diedAt: .reloaded)
    bench.cluster.change { $0.downLinks = [.lowest] }
    bench.cluster.whenReloaded { cluster in
      cluster.change { if $0.reloads.count == 2 { $0.downLinks = [] } }
    }
    let result = try #require(try bench.editor().recover().first?.result)
    guard case .rolledBack = result else {
      Issue.record("not rolled back but \(result)")
      return
    }
    #expect(try bench.text() == Bench.content(token: 3000, version: 9))
  }

  @Test func aChangeThatCanBeNeitherProvedNorUndoneStaysOpen() throws {
    let bench = try bench(diedAt: .written)
    bench.cluster.answer(.acceptWith(2), .acceptWith(2))
    let result = try #require(try bench.editor().recover().first?.result)
    guard case .failed = result else {
      Issue.record("not failed but \(result)")
      return
    }
    #expect(try bench.stages().contains { !$0.isFinal })
    // When the node follows at last, the next try comes to an end.
    let again = try bench.editor().recover()
    #expect(!again.isEmpty)
    #expect(try bench.stages().filter { !$0.isFinal } == [])
    #expect(Set(bench.cluster.versions).count == 1)
  }

  /// The way back from a change is not undone, or the change would be there again.
  @Test func aWayBackThatCannotBeProvedDoesNotBringTheChangeBack() throws {
    let bench = try bench(diedAt: .written)
    // To the change, to the way back, and to the way back once more.
    bench.cluster.answer(.acceptWith(2), .acceptWith(2), .acceptWith(2))
    for _ in 1...2 {
      let result = try #require(try bench.editor().recover().first?.result)
      guard case .failed = result else {
        Issue.record("not failed but \(result)")
        return
      }
      #expect(try bench.text() == Bench.content(token: 3000, version: 9))
    }
    let results = try bench.editor().recover().map(\.result)
    #expect(results == [.verified, .rolledBack(reasons: [])])
    #expect(try bench.text() == Bench.content(token: 3000, version: 9))
  }

  /// A link that nobody can mend at the moment holds up no change for ever.
  @Test func aLinkThatIsDownDoesNotKeepAWayBackFromBeingSettled() throws {
    let bench = try bench(diedAt: .reloaded)
    bench.cluster.change { $0.downLinks = [.lowest] }
    guard case .failed? = try bench.editor().recover().first?.result else {
      Issue.record("not failed")
      return
    }
    #expect(try bench.text() == Bench.content(token: 3000, version: 9))
    #expect(try bench.editor().recover().map(\.result) == [.verified, .rolledBack(reasons: [])])
    #expect(try bench.text() == Bench.content(token: 3000, version: 9))
  }

  @Test func temporaryFilesGo() throws {
    let bench = try bench(diedAt: .prepared)
    try bench.overwrite(Bench.old)
    let name = try #require(try bench.store().journal.list().entries.first).temporaryName.string
    try bench.folder.write(name, "half of")
    let recovery = try #require(try bench.editor().recover().first)
    #expect(recovery.removedFiles == [bench.folder[name]])
    #expect(try bench.names() == ["corosync.conf"])
  }

  @Test func theNextChangeRecoversFirst() throws {
    let bench = try bench(diedAt: .written)
    let outcome = try bench.run(
      .operations([SetKey(try bench.path("totem.join"), to: "60")]))
    #expect(outcome.result == .verified)
    #expect(
      bench.witness.events == [
        "recovering", "reloading", "proving 8", "confirm", "written", "reloading", "proving 9",
      ])
    #expect(try bench.stages() == [.verified, .verified])
    #expect(try bench.text().contains("token: 5000"))
  }

  @Test func theNextChangeIsRefusedWhereThatFails() throws {
    let bench = try bench(diedAt: .written)
    bench.cluster.answer(.acceptWith(2), .acceptWith(2), .acceptWith(2))
    #expect { try bench.setToken(6000) } throws: { error in
      if case SafeEditError.unfinished = error { true } else { false }
    }
    #expect(!bench.witness.events.contains("confirm"))
  }

  @Test func aLivingProgramKeepsItsChange() throws {
    let bench = try bench(diedAt: .written)
    let store = try bench.store(1)
    let id = try #require(try store.journal.list().entries.first).id
    let held = try #require(try store.journal.hold(id))
    defer { held.release() }
    #expect(try bench.editor().recover().map(\.result) == [.inProgress])
    #expect(try bench.stages() == [.written])
  }

  @Test func nothingIsNothing() throws {
    let bench = try Bench()
    try bench.setToken()
    #expect(try bench.editor().recover().isEmpty)
  }
}
