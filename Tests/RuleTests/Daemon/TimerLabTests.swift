import CorosyncDiagnostics
import CorosyncValidation
import TestSupport
import Testing

/// Timers that `corosync -t` takes, in a cluster of three nodes.
@Suite(.serialized, .enabled(if: LabCluster.isPossible, "a lab can't run here"))
struct TimerLabTests {
  @Test(arguments: [
    ("token_retransmit: 5000", true), ("token_retransmit: 4000", false),
    ("token_retransmit: 5000\nhold: 3000", false), ("hold: 5000", false),
    // 704 microseconds in 32 bits.
    ("send_join: 4294968", false),
  ])
  func theRuleTellsWhetherTheMembershipStays(_ lines: String, isLost: Bool) throws {
    let text = try LabCluster.configuration()
      .replacing("transport: knet\n", with: "transport: knet\n\(lines)\n")
    let folder = try CommandFolder()
    let lab = try LabCluster(["--config", try folder.write("corosync.conf", text)])
    defer { lab.takeDown() }
    let before = try memberships(lab)
    _ = try CommandProcess.run(["sleep", "9"])
    #expect((try memberships(lab) > before) == isLost)
    let rules = RuleSet.standard.check(configuration(text)).map(\.rule)
    #expect(rules.contains("timer-too-high") == isLost)
  }

  private func memberships(_ lab: LabCluster) throws -> Int {
    try FlightRecorder(of: lab).lines.count { $0.contains("A new membership") }
  }
}
