public import CorosyncDiagnostics
import CorosyncModel

/// Finds ping timeouts that newer releases of libknet refuse.
public enum PingTimeoutLowRule: Rule {
  public static let ids: [RuleID] = ["ping-timeout-low"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A link whose ping timeout is below 200 ms; by default it is token / knet_pong_count.",
    why:
      "libknet 1.27 and later refuse it: corosync 3.1.8 and later end right after the start, older "
      + "ones only log it. With older libknet such links are unstable.",
    example: Example.with {
      $0.interfaces = [["knet_ping_interval: 50", "knet_ping_timeout: 150"]]
    },
    fix: "Raise knet_ping_timeout or token, or lower knet_pong_count.",
    source: "totemknet.c totemknet_member_add; libknet links.c")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard subject.transport == .knet, TimerTooLowRule.check(subject).isEmpty else { return [] }
    return configuration.timers.pings.sorted { $0.key < $1.key }.compactMap { link, ping in
      guard ping.timeout.rawValue < 200 else { return nil }
      let interface = configuration.interfaces[link]
      let place = interface?.pingTimeout?.range ?? interface?.pongCount?.range
      return finding(
        at: place ?? configuration.totem.token?.range ?? configuration.place(ofSection: "totem"),
        "the ping timeout of link \(link) is \(ping.timeout), and libknet 1.27 refuses less than "
          + "200 ms")
    }
  }
}
