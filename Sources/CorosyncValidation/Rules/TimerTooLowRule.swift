import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds timers below the daemon's limits.
public enum TimerTooLowRule: Rule {
  public static let ids: [RuleID] = ["timer-too-low"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds:
      "A timer below the limit of the daemon: 30 ms, for hold 14 ms. Timers that are not in the "
      + "file are made of token, so a low token or many retransmits can be the cause.",
    why: "The daemon refuses the file, at start and at a reload.",
    example: Example.totem("join: 20"),
    fix: "Write a higher number, or remove the key.",
    source: "totemconfig.c totem_volatile_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let timers = configuration.timers
    let values: [(String, Milliseconds)] = [
      ("max_network_delay", timers.maxNetworkDelay), ("token", timers.token),
      ("token_retransmit", timers.tokenRetransmit), ("hold", timers.hold), ("join", timers.join),
      ("consensus", timers.consensus), ("merge", timers.merge), ("downcheck", timers.downcheck),
    ]
    return values.compactMap { name, value in
      guard let limit = limit(of: name), value.rawValue < limit else { return nil }
      let own = configuration.projection["totem.\(name)"]
      let isOwn = own != nil && own?.value.unsigned != 0
      let place = isOwn ? own?.origin.range : configuration.cause(ofLowDefaults: timers)
      return finding(
        at: place ?? configuration.place(ofSection: "totem"),
        isOwn
          ? "\(name) is \(value), and corosync takes \(limit) ms or more"
          : "\(name), which corosync makes of \"token\", is \(value), and must be \(limit) ms or "
            + "more; write a higher \"token\"")
    }
  }

  private static func limit(of name: String) -> UInt32? {
    let constraint = Catalogue.key(name, inSection: "totem")?.constraints.first
    guard case .number(let min, _) = constraint?.values else { return nil }
    return UInt32(clamping: min)
  }
}
