public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes with one address on two links.
public enum AddressOnTwoLinksRule: Rule {
  public static let ids: [RuleID] = ["address-on-two-links"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A node that has one address on two links.",
    why: "The second link is no second path: both fail together. With equal ports the daemon can't "
      + "bind both, and from 3.1.8 on does not start.",
    example: Example.with {
      $0.nodes = (1...3).map { Example.node($0, links: 0...1) }
      $0.nodes[2][3] = "ring1_addr: 10.0.0.3"
    },
    fix: "Write the address of another network interface, or remove the link.",
    source: "totemknet.c totemknet_member_add")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    RepeatedAddresses(subject).within.map { repeated in
      let ports = Set(repeated.links.map { subject.configuration.port(of: $0) })
      let clash =
        ports.count == 1
        ? ports.map { ", and with port \($0) twice it can't be bound" }.joined() : ""
      return finding(
        at: repeated.range,
        "address \"\(escaped(repeated.text))\" is on two links of node "
          + "'\(escaped(repeated.otherNode))', so the second link is no second path\(clash)",
        notes: [repeated.note])
    }
  }
}
