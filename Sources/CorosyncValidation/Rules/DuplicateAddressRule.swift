public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes with the address of another node, however it is written.
public enum DuplicateAddressRule: Rule {
  public static let ids: [RuleID] = ["duplicate-address"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "Addresses that two nodes have, however they are written.",
    why:
      "Two nodes with one address take turns in being reachable, and one of them is cut off; the "
      + "daemon does not look.",
    example: Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.1" },
    fix: "Write each node's own address.",
    source: "the daemon has no check of it")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    RepeatedAddresses(subject).between.map { repeated in
      finding(
        at: repeated.range,
        "address \"\(escaped(repeated.text))\" is already used by node "
          + "'\(escaped(repeated.otherNode))'; write this node's own address",
        notes: [repeated.note])
    }
  }
}
