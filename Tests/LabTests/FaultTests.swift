import TestSupport
import Testing

/// Each call on a file fails once, in each of the ways in which disks fail.
@Suite(.enabled(if: Availability.canTrace, "\(Availability.needsTracing)"))
struct FaultTests {
  static let errors = ["ENOSPC", "EIO", "EROFS", "EACCES"]

  @Test(arguments: errors) func failingAnywhereOnAFile(error: String) throws {
    try EditBench.onFile { bench in
      let trace = try ChangeTrace.shortest(of: 1, on: bench)
      let calls = trace.fileCalls(from: .reading)
      var campaign = FaultCampaign(bench: bench)
      try campaign.run(calls, error, in: trace)
      #expect(campaign.hits == calls.count)
      print("\(error) of \(campaign.hits) of \(calls.count) calls on a file")
    }
  }

  @Test(.enabled(if: Availability.canRunLab, "\(Availability.needsLab)"), arguments: 0..<2)
  func failingAnywhereInACluster(part: Int) throws {
    try EditBench.inLab { bench in
      let trace = try ChangeTrace.shortest(of: 5, on: bench)
      #expect(trace.reloads == 1)
      let calls = trace.fileCalls(from: .writing)
      var campaign = FaultCampaign(bench: bench)
      let errors = Self.errors.enumerated().filter { $0.offset % 2 == part }.map(\.element)
      for error in errors { try campaign.run(calls, error, in: trace) }
      #expect(campaign.hits == calls.count * errors.count)
      print("\(errors) of \(calls.count) calls each in a cluster")
    }
  }

  @Test(arguments: ["error=EPIPE:signal=PIPE", "error=EIO:signal=HUP"])
  func aTerminalThatGoesAwayDoesNotStopAChange(injected: String) throws {
    try EditBench.onFile { bench in
      let trace = try ChangeTrace.shortest(of: 1, on: bench)
      let messages = trace.calls.filter { call in
        call.name == "write" && call.paths.contains { $0.contains("-output-") }
      }
      try #require(messages.count > 2)
      for (index, call) in messages.enumerated() {
        let change = try TokenChange(bench, number: index)
        let strace =
          ["strace", "-o", bench.folder["trace"], "-e", "trace=write"]
          + ["-e", "inject=write:\(injected):when=\(call.number)"]
        let result = try CommandProcess.run(bench.prefix + strace + change.command)
        #expect(result.status == 0, "\(injected) at \(call.text): \(result)")
        #expect(bench.content == change.new)
        try Aftermath(change: change, place: call.text).checkNothingIsLeft()
      }
    }
  }

  @Test func aTemporaryFileThatCannotBeRemovedIsNamedAndRemovedLater() throws {
    try EditBench.onFile { bench in
      let change = try TokenChange(bench, number: 0)
      let strace =
        ["strace", "-o", bench.folder["trace"], "-e", "inject=fchown:error=EIO"]
        + ["-e", "inject=unlink:error=EROFS"]
      let result = try CommandProcess.run(bench.prefix + strace + change.command)
      #expect(result.status == 2)
      #expect(bench.content == change.old)
      let temporary = try #require(bench.temporaries.first)
      #expect(result.errors.contains("cannot fchown") && result.errors.contains("(EIO)"))
      let folder = bench.folder["etc/"]
      #expect(result.errors.contains("left behind: \"\(folder)\(temporary)\""), "\(result)")
      #expect(change.journal.open.count == 1)
      try Aftermath(change: change, place: "a double fault").check(bySetting: false)
    }
  }
}
