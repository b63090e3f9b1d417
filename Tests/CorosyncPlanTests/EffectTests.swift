import CorosyncPlan
import Testing

/// When a changed key comes into effect.
struct EffectTests {
  private static let old = PlanFile()

  @Test(arguments: [
    ("token: 5000", ChangeEffect.live),
    ("transport: udpu", .restart),
    ("version: 2\nnobody_reads_this: 1", .none),
  ])
  func keysOfTotem(_ line: String, _ effect: ChangeEffect) {
    #expect(effects { $0.totem += "\n" + line } == [effect])
  }

  @Test(arguments: [
    ("quorum {\nwait_for_all: 1\n}", ChangeEffect.restartShownAsNew),
    ("quorum {\ndevice {\nnet {\nhost: q\n}\n}\n}", .qdeviceRestart),
    ("logging {\ndebug: on\n}", .live),
    ("quorum {\nvotes: 5\n}", .none),
    ("resources {\nsystem {\nmemory_used {\nmax: 90\n}\n}\n}", .restartShownAsNew),
    ("unknown {\nkey: 1\n}", .none),
  ])
  func otherKeys(_ section: String, _ effect: ChangeEffect) {
    #expect(effects { $0.rest = section } == [effect])
  }

  @Test func theVersionIsNoStep() {
    #expect(effects { $0.totem = "version: 2\nconfig_version: 9" }.isEmpty)
  }

  @Test func restartsAreTheStepsThatAReloadLeavesOpen() {
    let new = Self.old.with {
      $0.totem += "\ntoken: 5000\ntransport: udpu"
      $0.rest = "unknown {\nkey: 1\n}\nquorum {\nwait_for_all: 1\n}"
    }
    let plan = Plan(from: Self.old.configuration, to: new.configuration)
    #expect(plan.steps.count == 4)
    #expect(plan.restarts.map(\.change.name) == ["quorum.wait_for_all", "totem.transport"])
  }

  private func effects(_ change: (inout PlanFile) -> Void) -> [ChangeEffect] {
    Plan(from: Self.old.configuration, to: Self.old.with(change).configuration).steps.map(\.effect)
  }
}
