import CorosyncConf
import CorosyncSafeEdit
import CorosyncStore
import Glibc
import Synchronization
import TestSupport
import Testing

/// Changes in steps, on a cluster in memory.
struct SeriesTests {
  static let titles = [
    "add link 1 for the time of the change", "remove link 0", "add link 0 as it is to be",
    "remove link 1",
  ]

  let bench: Bench

  init() throws { bench = try Bench() }

  private static let move = EditRequest(
    .operations([
      ReaddressLink(
        .lowest,
        addresses: Dictionary(
          uniqueKeysWithValues: (1...3).map { (NodeID(rawValue: $0), "10.9.0.\($0)") }))
    ]), command: "link move 0", user: geteuid())

  private func move(_ bench: Bench? = nil) throws -> SeriesOutcome {
    try #require(try (bench ?? self.bench).editor().runInSteps(Self.move))
  }

  private var addresses: [LinkNumber: [String]] {
    get throws {
      let nodes = Configuration(Document(try CommandFile.read(bench.live))).nodes
      var result: [LinkNumber: [String]] = [:]
      for node in nodes {
        for (link, address) in node.addresses { result[link, default: []].append(address.value) }
      }
      return result
    }
  }

  private let moved = ["10.9.0.1", "10.9.0.2", "10.9.0.3"]

  private func series() throws -> ChangeSeries? { try bench.editor().openSeries().first }

  /// Lets the series go on to a step and stop before the next one.
  private func runUpTo(_ step: Int) throws -> SeriesOutcome {
    bench.witness.whenAtStep { $0.number <= step }
    defer { bench.witness.whenAtStep { _ in true } }
    return try move()
  }

  /// Each node that goes has a step of its own.
  @Test func moreStepsThanCanBeOnRecordAreRefused() throws {
    let extra = (4...70).map {
      "  node {\n    name: n\($0)\n    nodeid: \($0)\n    ring0_addr: 10.0.0.\($0)\n  }\n"
    }
    let tres = "ring0_addr: 10.0.0.3\n  }\n"
    let bench = try Bench(Bench.old.replacing(tres, with: tres + extra.joined()))
    let target = Bench.old.replacing("10.0.0.", with: "10.9.0.")
    #expect {
      try bench.editor().runInSteps(
        EditRequest(
          .candidate(Array(target.utf8), base: try CommandFile.read(bench.live)),
          command: "apply --in-steps", user: geteuid()))
    } throws: { error in
      guard case SafeEditError.migration(.tooManySteps(let count, let limit)) = error else {
        return false
      }
      return count == 71 && limit == 64
    }
    #expect(try CommandFile.text(bench.live).contains("n70"))
  }

  @Test func allStepsAreLoadedAndProved() throws {
    let outcome = try move()
    guard case .completed = outcome.ending else {
      Issue.record("\(outcome.ending)")
      return
    }
    #expect(outcome.series.titles == Self.titles)
    #expect(outcome.position == 4)
    #expect(try addresses == [.lowest: moved])
    #expect(bench.cluster.versions == [11, 11, 11])
    let links = bench.cluster.reloads.map { Configuration(Document($0)).links.map(\.rawValue) }
    #expect(links == [[0, 1], [1], [0, 1], [0]])
    // A quarter of the token for a ping; without link 0 nothing is added to the token.
    let rests = bench.cluster.facts.withLock { $0.rests }
    #expect(rests == [.milliseconds(1824), .milliseconds(1500), .milliseconds(1824)])
    #expect(try series() == nil)
    #expect(try bench.stages() == [.verified, .verified, .verified, .verified])
    let expected = Self.titles.enumerated().flatMap { index, title in
      ["step \(index + 1) of 4: \(title)", "written", "reloading", "proving \(index + 8)"]
    }
    #expect(bench.witness.events == ["confirm steps"] + expected)
    #expect(
      try bench.text()
        == Bench.old.replacing("10.0.0.", with: "10.9.0.")
        .replacing("config_version: 7", with: "config_version: 11"))
  }

  @Test(arguments: 0...3) func aStoppedSeriesIsGoneOnWithByTheSameChange(steps: Int) throws {
    let stopped = try runUpTo(steps)
    guard case .paused = stopped.ending else {
      Issue.record("\(stopped.ending)")
      return
    }
    #expect(stopped.position == steps)
    #expect(try bench.editor().runningProof()?.verification.isComplete == true)
    let outcome = try move()
    #expect(outcome.position == 4)
    #expect(outcome.steps.count == 4 - steps)
    #expect(try addresses == [.lowest: moved])
    #expect(try series() == nil)
  }

  @Test(arguments: 0...3) func aStoppedSeriesIsGoneBackFrom(steps: Int) throws {
    _ = try runUpTo(steps)
    let open = try #require(try series())
    #expect(try bench.editor().position(in: open) == steps)
    let outcome = try bench.editor().resume(open, .back)
    #expect(outcome.position == 0)
    let version = 7 + 2 * steps
    #expect(
      try bench.text()
        == Bench.old.replacing("config_version: 7", with: "config_version: \(version)"))
    #expect(bench.cluster.versions == Array(repeating: UInt64(version), count: 3))
    #expect(try series() == nil)
  }

  @Test func aStoppedSeriesCanBeDropped() throws {
    _ = try runUpTo(1)
    let before = try bench.text()
    let outcome = try bench.editor().resume(try #require(try series()), .stay)
    guard case .dropped = outcome.ending else {
      Issue.record("\(outcome.ending)")
      return
    }
    #expect(outcome.position == 1)
    #expect(try series() == nil)
    #expect(try bench.text() == before)
    try bench.setToken()
  }

  @Test func anotherChangeIsRefusedMeanwhile() throws {
    _ = try runUpTo(2)
    let before = try bench.identity()
    let error = try #require(throws: SafeEditError.self) { try bench.setToken() }
    guard case .unfinishedSeries(let open, 2) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(open.plan.purpose == "link move 0")
    #expect(
      "\(error)" == "\"link move 0\" stopped after step 2 of 4; nothing was written")
    let other = EditRequest(
      .operations([
        ReaddressLink(.lowest, addresses: [NodeID(rawValue: 1): "10.8.0.1"])
      ]), command: "another move", user: 0)
    #expect(throws: SafeEditError.self) { try bench.editor().runInSteps(other) }
    #expect(try bench.identity() == before)
    #expect(try series() != nil)
  }

  @Test func anotherChangeIsRefusedWhileAProgramIsAtWork() throws {
    let found = Mutex<String>("")
    let bench = bench
    bench.witness.whenAtStep { step in
      if step.number == 2 {
        found.withLock {
          do {
            try bench.setToken()
          } catch {
            $0 = "\(error)"
          }
        }
      }
      return true
    }
    #expect(try move().position == 4)
    #expect(
      found.withLock { $0 } == "process 4242 is at work on \"link move 0\"; nothing was written")
  }

  @Test func aStepThatIsRefusedIsRolledBack() throws {
    bench.cluster.answer(.accept, .refuse)
    let outcome = try move()
    guard case .failed(let step) = outcome.ending, case .rolledBack = step.result else {
      Issue.record("\(outcome.ending)")
      return
    }
    #expect(outcome.position == 1)
    #expect(try addresses.keys.sorted().map(\.rawValue) == [0, 1])
    #expect(bench.cluster.versions == [10, 10, 10])
    #expect(try bench.editor().position(in: try #require(try series())) == 1)
    #expect(try move().position == 4)
  }

  @Test func aStepThatCannotBeBegunLeavesTheOneBefore() throws {
    let cluster = bench.cluster
    bench.witness.whenAtStep { step in
      if step.number == 3 { cluster.change { $0.isQuorate = false } }
      return true
    }
    let outcome = try move()
    guard case .stopped(.refused(let edit)) = outcome.ending else {
      Issue.record("\(outcome.ending)")
      return
    }
    #expect(edit.objections.preflight.map(\.check) == [.quorum])
    #expect(outcome.position == 2)
    #expect(bench.cluster.reloads.count == 2)
  }

  @Test func aLinkThatDoesNotComeUpEndsItAtTheFirstStep() throws {
    bench.cluster.whenReloaded { $0.change { $0.downLinks = [LinkNumber(rawValue: 1)] } }
    let outcome = try move()
    guard case .failed(let step) = outcome.ending, case .rolledBack(let reasons) = step.result
    else {
      Issue.record("\(outcome.ending)")
      return
    }
    #expect(reasons == ["link 1 to dos is not connected", "link 1 to tres is not connected"])
    #expect(outcome.position == 0)
    #expect(try addresses == [.lowest: ["10.0.0.1", "10.0.0.2", "10.0.0.3"]])
  }

  @Test func whatSomeoneElseWroteStands() throws {
    let live = bench.live
    bench.witness.whenAtStep { step in
      if step.number == 3 {
        try? CommandFile.write(Array("# theirs\n".utf8) + CommandFile.read(live), to: live)
      }
      return true
    }
    let outcome = try move()
    guard case .overtaken = outcome.ending else {
      Issue.record("\(outcome.ending)")
      return
    }
    #expect(try bench.text().hasPrefix("# theirs\n"))
    #expect(try series() == nil)
    #expect(bench.cluster.reloads.count == 2)
  }

  @Test func whatSomeoneElseWroteAfterAStopStands() throws {
    _ = try runUpTo(2)
    try bench.overwrite("# theirs\n" + (try bench.text()))
    let open = try #require(try series())
    #expect(try bench.editor().position(in: open) == nil)
    guard case .overtaken = try bench.editor().resume(open, .onward).ending else {
      Issue.record("gone on with")
      return
    }
    #expect(try series() == nil)
    #expect(bench.cluster.reloads.count == 2)
  }

  @Test func nothingIsBegunWithoutConsent() throws {
    bench.witness.whenAsked { false }
    let before = try bench.identity()
    #expect(throws: SafeEditError.self) { try move() }
    #expect(try bench.identity() == before)
    #expect(try series() == nil)
  }

  @Test func aDryRunWritesNothing() throws {
    var dry = bench
    dry.options.isDryRun = true
    let before = try bench.identity()
    let outcome = try move(dry)
    #expect(outcome.series.titles == Self.titles)
    #expect(try bench.identity() == before)
    #expect(try bench.names() == ["corosync.conf"])
    #expect(bench.cluster.reloads.isEmpty)
  }

  @Test func aDryRunOfAStoppedSeriesTellsWhatIsLeft() throws {
    _ = try runUpTo(2)
    let before = try bench.identity()
    var dry = bench
    dry.options.isDryRun = true
    let outcome = try move(dry)
    guard case .dryRun = outcome.ending else {
      Issue.record("\(outcome.ending)")
      return
    }
    #expect(outcome.position == 2)
    #expect(try bench.identity() == before)
    #expect(bench.cluster.reloads.count == 2)
    #expect(try series() != nil)
  }

  @Test func otherObjectionsAreNotLostAmongTheSteps() throws {
    bench.cluster.change { $0.nodes[2].isJoined = false }
    let refusal = try bench.refusal {
      _ = try move()
      return try bench.setToken()
    }
    #expect(refusal?.preflight.map(\.check) == [.members])
    #expect(refusal?.hazards.isEmpty == true)
    #expect(try series() == nil)
  }

  @Test func aSeriesWaitsForTheDaemon() throws {
    _ = try runUpTo(1)
    let open = try #require(try series())
    let before = try bench.text()
    #expect(throws: SafeEditError.self) {
      try bench.editor(withCluster: false).resume(open, .onward)
    }
    #expect(try bench.text() == before)
    #expect(try series() != nil)
  }
}
