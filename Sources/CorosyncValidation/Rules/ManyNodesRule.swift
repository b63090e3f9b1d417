public import CorosyncDiagnostics
import CorosyncModel

/// Finds clusters that are larger than what corosync is used with.
public enum ManyNodesRule: Rule {
  public static let ids: [RuleID] = ["many-nodes"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "More than 32 nodes.",
    why:
      "The token goes through all nodes one after another, so its way grows with their number and "
      + "with the latency between them. Distributions support up to 32 nodes; with low latency "
      + "(less "
      + "than 2 ms) and a longer token timeout 50 have been used.",
    example: Example.with { $0.nodes = (1...33).map { Example.node($0) } },
    fix: "Keep the latency below 2 ms, or divide the cluster.",
    source: "corosync.conf(5) token_coefficient; manuals of distributions")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let count = configuration.nodes.count
    guard count > 32, count <= Node.highestCount else { return [] }
    return [
      finding(
        at: configuration.place(ofSection: "nodelist"),
        "the cluster has \(count) nodes; beyond 32 the latency between them must be very low")
    ]
  }
}
