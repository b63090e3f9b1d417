public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a `knet_pong_count` that libknet refuses.
public enum PongCountRule: Rule {
  public static let ids: [RuleID] = ["pong-count-refused"]
  public static let stage = RuleStage.start
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "From 3.1.8 on, a knet_pong_count that is a multiple of 256.",
    why: "libknet keeps eight bits of the number and refuses 0. corosync -t passes, and the daemon "
      + "ends right after its start. Before 3.1.8 only the log tells.",
    example: Example.with {
      $0.interfaces = [
        ["knet_pong_count: 256", "knet_ping_interval: 500", "knet_ping_timeout: 1500"]
      ]
    },
    fix: "Write a number from 1 to 255, or remove the key.",
    source: "totemknet.c totemknet_member_add")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard subject.release >= Release(3, 1, 8), subject.transport == .knet else { return [] }
    return subject.configuration.interfaces.values.compactMap { interface in
      guard let count = interface.pongCount, count.value != 0, count.value % 256 == 0 else {
        return nil
      }
      return finding(
        at: count.range, "knet_pong_count \"\(count.value)\" is refused by libknet; write 1 to 255")
    }
  }
}
