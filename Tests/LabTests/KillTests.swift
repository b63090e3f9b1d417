import TestSupport
import Testing

/// The program is killed at every system call from taking the lock to the end of the proof.
@Suite(.enabled(if: Availability.canTrace, "\(Availability.needsTracing)"))
struct KillTests {
  @Test func killedAnywhereOnAFile() throws {
    try EditBench.onFile { bench in
      let trace = try ChangeTrace.shortest(of: 1, on: bench)
      // One thread, so every call of the range is there in every run.
      #expect(trace.mainCalls.count == trace.range.count)
      var campaign = KillCampaign(bench: bench)
      for call in trace.mainCalls { try campaign.strike(Interruption(call)) }
      #expect(campaign.missed == [])
      #expect(campaign.hits == trace.range.count)
      print("killed at \(campaign.hits) of \(trace.range.count) calls on a file")
    }
  }

  @Test func killedAnywhereOnAFileThatWasChangedBefore() throws {
    try EditBench.onFile { bench in
      let trace = try ChangeTrace.shortest(of: 1, on: bench, after: 2)
      var campaign = KillCampaign(bench: bench, former: 2)
      for call in trace.mainCalls { try campaign.strike(Interruption(call)) }
      #expect(campaign.missed == [])
      #expect(campaign.hits == trace.range.count)
      print("killed at \(campaign.hits) of \(trace.range.count) calls on a file changed before")
    }
  }

  /// What a killed program left is being settled when the next one is killed as well.
  @Test(arguments: [1, 2, 3]) func recoverKilledAnywhere(stage: Int) throws {
    try EditBench.onFile { bench in
      let trace = try ChangeTrace.shortest(of: 1, on: bench)
      // Half made, half recorded and in place: three states that a program can leave.
      let renamings = trace.mainCalls.filter { $0.name == "rename" }
      let first = Interruption(try #require(renamings.dropFirst(stage - 1).first))
      let dry = try RecoverTrace(after: first, on: bench)
      var hits = 0
      for (index, call) in dry.calls.enumerated() {
        let change = try TokenChange(bench, number: index)
        try #require(try first.strike(change, offset: 0))
        if try Interruption(call).strike(change, bench.command(["recover"], state: change.state)) {
          hits += 1
        }
        let place = "\(first.place), then recover at \(call.text)"
        try Aftermath(change: change, place: place).check(bySetting: index % 2 == 1)
      }
      #expect(hits == dry.calls.count)
      print("recover killed at \(hits) of \(dry.calls.count) calls")
    }
  }

  @Test(.enabled(if: Availability.canRunLab, "\(Availability.needsLab)"), arguments: 0..<2)
  func killedAnywhereInACluster(part: Int) throws {
    try EditBench.inLab { bench in
      let trace = try ChangeTrace.shortest(of: 5, on: bench)
      #expect(trace.reloads == 1)
      let choice = KillChoice(trace)
      let mine = choice.points.enumerated().filter { $0.offset % 2 == part }.map(\.element)
      let hits = try strikeInACluster(mine, on: bench)
      print("killed at \(hits) of \(mine.count) calls in a cluster; \(choice.summary)")
    }
  }

  /// From the second reload on, where the daemons went by former ping timers after the first.
  @Test(.enabled(if: Availability.canRunLab, "\(Availability.needsLab)"))
  func killedAnywhereFromASecondReloadOn() throws {
    try EditBench.inLab(reloading: .twice) { bench in
      let trace = try ChangeTrace.shortest(of: 5, on: bench)
      #expect(trace.reloads == 2)
      let points = trace.mainCallsFromLastReload.map { Interruption($0) }
      let hits = try strikeInACluster(points, on: bench)
      print("killed at \(hits) of \(points.count) calls from a second reload on")
    }
  }

  /// Kills at each of the points; returns how many were come to.
  private func strikeInACluster(_ points: [Interruption], on bench: EditBench) throws -> Int {
    var campaign = KillCampaign(bench: bench)
    for point in points { try campaign.strike(point) }
    // How often threads wait for each other differs from run to run; what is done to files not.
    let isBetweenThreads = { (place: String) in place.contains("<anon_inode:") }
    #expect(campaign.missed.filter { $0.hasPrefix("main") && !isBetweenThreads($0) } == [])
    #expect(campaign.hits * 100 >= points.count * 95, "missed: \(campaign.missed)")
    for node in ["uno", "dos", "tres"] {
      let isReloading = try bench.cluster?.isReloading(node)
      #expect(isReloading == false, "\(node) is stuck in a reload")
    }
    return campaign.hits
  }
}
