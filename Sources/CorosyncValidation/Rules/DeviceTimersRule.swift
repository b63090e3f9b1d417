import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds timers of a quorum device that do not fit each other.
public enum DeviceTimersRule: Rule {
  public static let ids: [RuleID] = ["device-timers"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds:
      "A timeout of the heuristics that is not below that of the device, a connect_timeout above "
      + "sync_timeout, and a timeout whose heartbeat corosync-qdevice replaces.",
    why: "The device does not answer in time while commands run or a connection is made, and its "
      + "votes are lost. The heartbeat is 0.8 times the timeout and kept within 1000 and "
      + "120000 ms.",
    example: Example.with {
      $0.device = ["model: net", "timeout: 10000"]
      $0.net = ["host: qnetd.example.org", "algorithm: lms"]
      $0.heuristics = ["mode: on", "timeout: 10000", "exec_ping: /bin/true"]
    },
    fix: "Leave the defaults, which fit, or lower the inner timeout.",
    source: "corosync-qdevice(8)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard configuration.quorum.device?.model.value == "net" else { return [] }
    func text(_ key: CmapKey) -> Sourced<UInt64>? {
      configuration.text(key).flatMap { text in
        UInt64(text.value).map { Sourced($0, range: text.range) }
      }
    }
    let device = configuration.number("quorum.device.timeout")
    let timeout = device?.value ?? 10000
    let sync = configuration.number("quorum.device.sync_timeout")?.value ?? 30000
    let pairs: [(String, Sourced<UInt64>?, String, Bool)] = [
      (
        "heuristics.timeout", text("quorum.device.heuristics.timeout"), "timeout (\(timeout) ms)",
        (text("quorum.device.heuristics.timeout")?.value ?? 0) >= timeout
      ),
      (
        "heuristics.sync_timeout", text("quorum.device.heuristics.sync_timeout"),
        "sync_timeout (\(sync) ms)",
        (text("quorum.device.heuristics.sync_timeout")?.value ?? 0) >= sync
      ),
      (
        "connect_timeout", text("quorum.device.net.connect_timeout"), "sync_timeout (\(sync) ms)",
        (text("quorum.device.net.connect_timeout")?.value ?? 0) > sync
      ),
    ]
    let findings = pairs.compactMap { name, value, other, isWrong -> Diagnostic? in
      guard let value, isWrong else { return nil }
      return finding(
        at: value.range, "\(name) (\(value.value) ms) should be below the device's \(other)")
    }
    guard let device, device.value < 1250 || device.value > 150_000 else { return findings }
    return findings + [
      finding(
        at: device.range,
        "the heartbeat, 0.8 * \(device.value) ms, is outside of 1000 to 120000 ms and is replaced")
    ]
  }
}
