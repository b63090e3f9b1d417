public import CorosyncDiagnostics
import CorosyncModel

/// Finds links with IPv4 and IPv6 addresses.
public enum AddressFamiliesMixedRule: Rule {
  public static let ids: [RuleID] = ["address-families-mixed"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A link on which some nodes have an IPv4 address and others an IPv6 address.",
    why: "The daemon refuses the file, at start and at a reload.",
    example: Example.with { $0.nodes[2][2] = "ring0_addr: fd00::3" },
    fix: "Use one family for a link; another link may have the other one.",
    source: "totemconfig.c totem_volatile_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let links = subject.links
    return links.members.filter { $0.key <= 7 }.flatMap { link, members -> [Diagnostic] in
      let known = members.compactMap { member in
        AddressText(member.address.value).address(links.families, subject.options.resolver).map {
          (member, $0.family)
        }
      }
      guard let (first, family) = known.first else { return [] }
      return known.filter { $0.1 != family }.map {
        finding(
          at: $0.0.address.range,
          "link \(link) has \(family.rawValue) addresses, and this one is \($0.1.rawValue)",
          notes: [Diagnostic.Note(at: first.address.range, "the first address of the link")])
      }
    }
  }
}
