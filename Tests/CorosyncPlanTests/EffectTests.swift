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

  private static let provider = "provider: corosync_votequorum"

  private static func quorum(_ lines: String) -> String {
    "quorum {\n\(provider)\ndevice {\nmodel: net\n\(lines)\n}\n}"
  }

  /// What comes with a device waits for its program, but for what votequorum follows.
  @Test func theKeysOfANewDeviceWaitForItsProgram() {
    let old = Self.old.with { $0.rest = "quorum {\n\(Self.provider)\n}" }
    let lines =
      "timeout: 10000\nvotes: 1\nnet {\nhost: q\nalgorithm: ffsplit\n}\n"
      + "heuristics {\nmode: off\nexec_a: /bin/true\n}"
    let new = old.with { $0.rest = Self.quorum(lines) }
    let came = Plan(from: old.configuration, to: new.configuration)
    #expect(
      came.steps.map { "\($0.change.name.split(separator: ".").last ?? "") \($0.effect.rawValue)" }
        == [
          "exec_a qdevice-restart", "mode qdevice-restart", "model live-and-qdevice-restart",
          "algorithm qdevice-restart", "host qdevice-restart", "timeout live-and-qdevice-restart",
          "votes live",
        ])
    #expect(came.deviceRestart.count == 2 && came.restarts.count == 6)
    let gone = Plan(from: new.configuration, to: old.configuration)
    #expect(gone.steps.allSatisfy { $0.effect != .alreadyInEffect })
    #expect(gone.steps.first { $0.change.name.hasSuffix("model") }?.effect.isQdeviceRestart == true)
    #expect(gone.deviceRestart.isEmpty)
  }

  @Test(arguments: [
    ("timeout: 5000", ChangeEffect.liveAndQdeviceRestart),
    ("sync_timeout: 5000", .liveAndQdeviceRestart), ("timeout: 10000", .alreadyInEffect),
    ("net {\nalgorithm: ffsplit\n}", .alreadyInEffect), ("net {\nport: 5404\n}", .qdeviceRestart),
    ("heuristics {\nmode: sync\n}", .live),
  ])
  func theKeysOfADeviceThatStays(_ lines: String, _ effect: ChangeEffect) {
    let old = Self.old.with { $0.rest = Self.quorum("") }
    let new = Self.old.with { $0.rest = Self.quorum(lines) }
    let plan = Plan(from: old.configuration, to: new.configuration)
    #expect(plan.steps.map(\.effect) == [effect])
    #expect(plan.deviceRestart.isEmpty != effect.isQdeviceRestart)
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
