public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a quorum `provider` that corosync does not have.
public enum QuorumProviderUnknownRule: Rule {
  public static let ids: [RuleID] = ["quorum-provider-unknown"]
  public static let stage = RuleStage.start
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A quorum.provider that corosync does not have.",
    why: "corosync -t passes, and the daemon ends at its start with exit status 20. A running one "
      + "ignores the change.",
    example: Example.with { $0.quorum = ["provider: votequorum"] },
    fix: "Write corosync_votequorum.",
    source: "vsf_quorum.c quorum_exec_init_fn")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let provider = subject.configuration.quorum.provider,
      let values = Catalogue.key("provider", inSection: "quorum")?
        .meantValues(in: subject.release),
      values.contains(provider.value) == false
    else { return [] }
    let fixIts =
      provider.range.isEmpty
      ? []
      : [
        subject.configuration.document.replace(
          provider.range, with: "corosync_votequorum", isSafe: false)
      ]
    return [
      finding(
        at: provider.range,
        "quorum provider \"\(escaped(provider.value))\" is unknown; write \"corosync_votequorum\"",
        fixIts: fixIts)
    ]
  }
}
