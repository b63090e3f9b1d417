public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a `ttl` with a transport that sends no multicast.
public enum TimeToLiveRule: Rule {
  public static let ids: [RuleID] = ["ttl-without-multicast"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A ttl other than 1 with knet or udpu.",
    why: "The daemon does not start: only multicast packets have a time to live.",
    example: Example.with { $0.interfaces = [["ttl: 2"]] },
    fix: "Remove the key.",
    source: "totemconfig.c totem_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard let transport = subject.transport, transport != .udp else { return [] }
    return configuration.interfaces.values.compactMap { interface in
      guard let ttl = interface.timeToLive, ttl.value != 1, interface.link <= .highest else {
        return nil
      }
      return finding(
        at: ttl.range,
        "ttl \"\(ttl.value)\" is for multicast only; with \(transport.rawValue) it must be 1",
        fixIts: subject.removeKey("ttl", of: interface.link, at: ttl.range))
    }
  }
}
