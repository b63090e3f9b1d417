public import CorosyncDiagnostics
import CorosyncModel

/// Finds settings of a link that no node has an address for.
public enum InterfaceWithoutAddressRule: Rule {
  public static let ids: [RuleID] = ["interface-without-address"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A section interface for a link that no node has an address for, beside other links.",
    why:
      "The daemon takes the section for a link with no members, and refuses the file because not "
      + "all links have the same number of them.",
    example: Example.with { $0.interfaces = [["linknumber: 1", "mcastport: 5410"]] },
    fix: "Remove the section, or give every node an address for the link.",
    source: "totemconfig.c get_interface_params, totem_volatile_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let links = subject.links
    let configured = links.configured
    guard configured.count > 1, configured.contains(where: { links.memberCount($0) > 0 }) else {
      return []
    }
    return configured.filter { links.memberCount($0) == 0 }.compactMap { link in
      links.settings[link].map {
        finding(
          at: $0,
          "link \(link) has settings, but no node has \"ring\(link)_addr\"; remove the section")
      }
    }
  }
}
