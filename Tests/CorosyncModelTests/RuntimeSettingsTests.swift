import CorosyncCmap
import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// The settings of totem in effect.
@Suite struct RuntimeSettingsTests {
  private func settings(_ totem: String, release: Release = .debian12) -> [String: CmapValue] {
    let text = "totem {\nversion: 2\n\(totem)\n}\n"
    let settings = Configuration(Document(Array(text.utf8), release: release)).runtimeSettings
    return Dictionary(
      settings.settings.map { (String($0.name), $0.value) }, uniquingKeysWith: { first, _ in first }
    )
  }

  @Test(
    arguments: [
      ("token", 3000), ("token_retransmit", 714), ("hold", 561), ("consensus", 3600), ("join", 50),
      ("merge", 200), ("downcheck", 1000), ("window_size", 50), ("max_messages", 17),
      ("miss_count_const", 5), ("fail_recv_const", 2500), ("seqno_unchanged_const", 30),
      ("knet_pmtud_interval", 30), ("block_unlisted_ips", 1),
      ("cancel_token_hold_on_retransmit", 0),
      ("token_warning", 75), ("send_join", 0), ("max_network_delay", 50),
    ] as [(String, UInt32)])
  func theDefaultIs(_ name: String, _ value: UInt32) {
    #expect(settings("")[name] == .uint32(value))
  }

  @Test func zeroCountsAsAbsentWhereTheDaemonSaysSo() {
    let zeros = settings("window_size: 0\ntoken_warning: 0\ntoken: 0")
    #expect(zeros["window_size"] == .uint32(50))
    #expect(zeros["token_warning"] == .uint32(0))
    #expect(zeros["token"] == .uint32(3000))
  }

  @Test func aKeyThatTheReleaseDoesNotKnowHasNoSetting() {
    #expect(settings("", release: Release(3, 1, 6))["knet_mtu"] == nil)
    #expect(settings("", release: Release(3, 1, 7))["knet_mtu"] == .uint32(0))
    #expect(settings("", release: Release(3, 1, 5))["cancel_token_hold_on_retransmit"] == nil)
  }

  @Test func aLinkWithSettingsAloneHasPings() {
    let pings = settings("token: 4000\ninterface {\nlinknumber: 3\nttl: 1\n}")
    #expect(pings["interface.3.knet_ping_interval"] == .uint32(1000))
    #expect(pings["interface.3.knet_ping_timeout"] == .uint32(2000))
    #expect(pings["interface.0.knet_ping_timeout"] == nil)
  }
}

/// The same against a real daemon, corosync 3.1.7.
@Suite(.enabled(if: HiddenDaemon.isAvailable, "\(HiddenDaemon.reason)"))
struct RuntimeSettingsDaemonTests {
  @Test func theSettingsEqualTheRunningDaemons() throws {
    let seed = SplitMix64.seed(default: 1)
    var generator = TimerFileGenerator(seed: seed)
    let files = (0..<64).map { _ in generator.next() }
    var refused = 0
    for (index, (file, outcome)) in zip(files, try ProjectionJudge.judge(files, .start))
      .enumerated()
    {
      guard outcome.status == 0 else {
        refused += 1
        let isTimer = isTimerRefusal(outcome)
        #expect(isTimer, "seed \(seed), file \(index): \(escaped(outcome.errors))")
        continue
      }
      let configuration = Configuration(Document(file, release: .debian12))
      let ours = Set(configuration.runtimeSettings.settings.map { line(of: $0) })
      let theirs = lines(of: outcome)
      let difference = ours.symmetricDifference(theirs).sorted()
      #expect(
        difference.isEmpty,
        "seed \(seed), file \(index):\n\(String(decoding: file, as: UTF8.self))")
    }
    #expect(files.count - refused >= 50)
  }

  private func line(of setting: RuntimeSettings.Setting) -> String {
    "\(setting.key) (\(setting.value.type.label)) = \(setting.value)"
  }

  private func lines(of outcome: ProjectionJudge.Outcome) -> Set<String> {
    Set(
      outcome.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        .filter { $0.hasPrefix("runtime.config.totem.") })
  }

  /// Some combinations give timers that the daemon does not take.
  private func isTimerRefusal(_ outcome: ProjectionJudge.Outcome) -> Bool {
    let text = String(decoding: outcome.errors, as: UTF8.self)
    return text.contains("may not be less than") || text.contains("Not appropriate token")
  }
}
