import CorosyncConf
import CorosyncSafeEdit
import CorosyncStore
import TestSupport
import Testing

/// Others who change the file at the same time.
@Suite struct ContentionTests {
  private static let theirs = Bench.old
    .replacing("cluster_name: demo", with: "cluster_name: other")
    .replacing("config_version: 7", with: "config_version: 8")

  private static func write(_ text: String, to path: String) {
    do {
      try CommandFile.write(Array(text.utf8), to: path)
    } catch {
      Issue.record(error)
    }
  }

  @Test(arguments: [true, false])
  func anOperationIsMadeAnewFromWhatOthersWrote(withCluster: Bool) throws {
    var bench = try Bench()
    // They write and don't reload, so that the versions differ meanwhile.
    bench.options.forced = ["version"]
    let live = bench.live
    bench.witness.whenAsked {
      Self.write(Self.theirs, to: live)
      return true
    }
    let outcome = try bench.setToken(withCluster: withCluster)
    #expect(outcome.result == (withCluster ? .verified : .written))
    #expect(
      Array(bench.witness.events.prefix(3)) == ["confirm", "starting over", "written"],
      "an operation is not asked about twice")
    #expect(
      try bench.text()
        == Self.theirs.replacing("token: 3000", with: "token: 5000")
        .replacing("config_version: 8", with: "config_version: 9"))
  }

  @Test func aCandidateIsRefusedWhereOthersWroteMeanwhile() throws {
    let bench = try Bench()
    let live = bench.live
    bench.witness.whenAsked {
      Self.write(Self.theirs, to: live)
      return true
    }
    let candidate = Array(Bench.content(token: 5000, version: 7).utf8)
    #expect {
      try bench.run(.candidate(candidate, base: Array(Bench.old.utf8)), withCluster: false)
    } throws: { error in
      guard case SafeEditError.staleCandidate(let base, let live, _) = error else { return false }
      return base == Array(Bench.old.utf8) && live.bytes == Array(Self.theirs.utf8)
    }
    #expect(try bench.text() == Self.theirs)
    #expect(try bench.stages().isEmpty)
  }

  @Test func aCandidateOfAnotherBaseIsRefusedAtOnce() throws {
    let bench = try Bench(Self.theirs)
    let candidate = Array(Bench.content(token: 5000, version: 9).utf8)
    #expect { try bench.run(.candidate(candidate, base: Array(Bench.old.utf8))) } throws: { error in
      if case SafeEditError.staleCandidate = error { true } else { false }
    }
    #expect(bench.witness.events.isEmpty)
    #expect(try bench.text() == Self.theirs)
  }

  @Test func anOperationGivesUpWhereOthersAreAlwaysFaster() throws {
    var bench = try Bench()
    bench.options.forced = ["version"]
    let live = bench.live
    // Between the reading and the writing of every try.
    bench.cluster.whenAsked { number in
      Self.write(Bench.content(token: 3000 + number, version: 7), to: live)
    }
    #expect { try bench.setToken() } throws: { error in
      if case SafeEditError.outrun(tries: 20) = error { true } else { false }
    }
    #expect(bench.cluster.questionCount == 20)
    #expect(try bench.text() == Bench.content(token: 3020, version: 7))
    #expect(try bench.stages().isEmpty)
  }

  @Test func aLivingProgramIsWaitedFor() throws {
    let bench = try Bench()
    let store = try bench.store(1)
    let held: HeldEntry = try {
      let lock = try store.lock()
      defer { lock.release() }
      return try store.write(
        Array(Self.theirs.utf8), over: try store.read(),
        as: Change(command: "of another program", user: 0), under: lock
      ).entry
    }()
    bench.cluster.setVersion(8)
    bench.witness.whenTold { event in
      guard case .waitingForOther(let entry) = event else { return }
      #expect(entry.id == held.entry.id)
      do {
        try held.advance(to: .verified)
      } catch {
        Issue.record(error)
      }
      held.release()
    }
    let outcome = try bench.setToken()
    #expect(bench.witness.events.prefix(2) == ["waiting", "confirm"])
    #expect(outcome.version == 9)
    #expect(try bench.text().contains("cluster_name: other"))
  }

  @Test func aChangeOfOthersBetweenTheFileAndTheClusterIsNoFault() throws {
    let bench = try Bench()
    let (live, cluster) = (bench.live, bench.cluster)
    cluster.whenAsked { number in
      guard number == 1 else { return }
      Self.write(Self.theirs, to: live)
      cluster.setVersion(8)
    }
    #expect(try bench.setToken().result == .verified)
    #expect(
      try bench.text()
        == Self.theirs.replacing("token: 3000", with: "token: 5000")
        .replacing("config_version: 8", with: "config_version: 9"))
  }

  @Test(arguments: [true, false])
  func aReloadOfOthersAfterTheClusterWasAskedIsNoFault(isDryRun: Bool) throws {
    var bench = try Bench()
    bench.options.isDryRun = isDryRun
    try bench.overwrite(Self.theirs)
    let cluster = bench.cluster
    cluster.whenAsked { number in
      if number == 2 { cluster.setVersion(8) }
    }
    #expect(try bench.setToken().result == (isDryRun ? .dryRun : .verified))
  }

  @Test func aProgramThatTakesTooLongIsLeftAlone() throws {
    var bench = try Bench()
    bench.options.lockLimit = .milliseconds(50)
    bench.options.proofLimit = .milliseconds(50)
    let store = try bench.store(1)
    let held: HeldEntry = try {
      let lock = try store.lock()
      defer { lock.release() }
      return try store.write(
        Array(Self.theirs.utf8), over: try store.read(),
        as: Change(command: "of another program", user: 0), under: lock
      ).entry
    }()
    defer { held.release() }
    #expect { try bench.setToken() } throws: { error in
      if case SafeEditError.busy(let entry) = error { entry.id == held.entry.id } else { false }
    }
    #expect(try bench.text() == Self.theirs)
    #expect(try bench.stages() == [.written])
  }
}
