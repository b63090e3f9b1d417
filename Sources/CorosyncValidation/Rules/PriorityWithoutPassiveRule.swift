public import CorosyncDiagnostics
import CorosyncModel

/// Finds priorities of links in a mode that does not use them.
public enum PriorityWithoutPassiveRule: Rule {
  public static let ids: [RuleID] = ["priority-without-passive"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A knet_link_priority with link_mode active or rr.",
    why: "Only the mode passive chooses a link by its priority; the others use all links.",
    example: Example.with {
      $0.totem.append("link_mode: active")
      $0.interfaces = [["knet_link_priority: 5"]]
    },
    fix: "Remove the priorities, or use link_mode: passive.",
    source: "corosync.conf(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard subject.transport == .knet, let mode = configuration.totem.linkMode,
      mode.value == "active" || mode.value == "rr"
    else { return [] }
    return configuration.interfaces.values.compactMap(\.priority).filter { $0.value > 1 }.map {
      finding(
        at: $0.range, "a priority has no effect with link_mode \"\(mode.value)\"",
        notes: [Diagnostic.Note(at: mode.range, "the mode is chosen here")])
    }
  }
}
