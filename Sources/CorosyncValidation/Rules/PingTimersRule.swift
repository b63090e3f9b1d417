public import CorosyncDiagnostics
import CorosyncModel

/// Finds timers of knet's pings that do not fit each other.
public enum PingTimersRule: Rule {
  public static let ids: [RuleID] = ["ping-timers"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A link whose ping timeout is not longer than its interval, or of which only one of the "
      + "two is written.",
    why: "A link whose pings time out before the next one is sent never comes up, or goes up and "
      + "down. What is not written is made of token, and changes with it.",
    example: Example.with {
      $0.interfaces = [["knet_ping_interval: 1000", "knet_ping_timeout: 1000"]]
    },
    fix: "Write both, the timeout at least twice the interval, or neither.",
    source: "corosync.conf(5); totemconfig.c calc_knet_ping_timers")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard subject.transport == .knet else { return [] }
    let timers = configuration.timers
    return timers.pings.compactMap { link, ping in
      guard let interface = configuration.interfaces[link] else { return nil }
      let interval = interface.pingInterval.flatMap { $0.value.rawValue == 0 ? nil : $0 }
      let timeout = interface.pingTimeout.flatMap { $0.value.rawValue == 0 ? nil : $0 }
      guard let place = timeout ?? interval else { return nil }
      if ping.timeout <= ping.interval {
        return finding(
          at: place.range,
          "the ping timeout of link \(link) (\(ping.timeout)) is not longer than the interval "
            + "(\(ping.interval))")
      }
      guard interval == nil || timeout == nil else { return nil }
      let other = interval == nil ? "knet_ping_interval" : "knet_ping_timeout"
      return finding(at: place.range, "\(other) is not written and made of token; write both")
    }
  }
}
