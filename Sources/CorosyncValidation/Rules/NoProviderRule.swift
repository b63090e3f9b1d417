public import CorosyncDiagnostics
import CorosyncModel

/// Finds a cluster without quorum.
public enum NoProviderRule: Rule {
  public static let ids: [RuleID] = ["quorum-provider-missing"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A cluster of several nodes without quorum.provider.",
    why: "Every partition then counts as quorate, so both halves of a divided cluster go on. The "
      + "other keys of section quorum have no effect.",
    example: Example.with { $0.quorum = [] },
    fix: "Write \"provider: corosync_votequorum\" in section quorum.",
    source: "vsf_quorum.c quorum_exec_init_fn")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard configuration.quorum.provider == nil, configuration.nodes.count > 1 else { return [] }
    return [
      finding(
        at: configuration.place(ofSection: "quorum"),
        "without \"provider\" in section \"quorum\" every partition counts as quorate; write "
          + "\"provider: corosync_votequorum\"",
        fixIts: configuration.setting(
          "quorum.provider", to: "corosync_votequorum", isSafe: false, "use votequorum"))
    ]
  }
}
