public import CorosyncDiagnostics
import CorosyncModel

/// Finds addresses of nodes that the daemon can't use.
public enum AddressInvalidRule: Rule {
  public static let ids: [RuleID] = ["address-invalid"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A ringX_addr that is no address of the wanted family and can't be the name of a host.",
    why: "The daemon refuses the file, at start and at a reload. The message names bindnetaddr "
      + "where it is the own node's address.",
    example: Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.300" },
    fix: "Write the node's IPv4 or IPv6 address.",
    source: "totemconfig.c put_nodelist_members_to_config; totemip.c totemip_parse")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let links = subject.links
    // Where the daemon ignores the list it still binds to the own node's addresses.
    let addresses =
      links.members.isEmpty
      ? links.addresses.filter { links.local == nil || $0.key == links.local }.values.flatMap(
        \.values)
      : links.members.filter { $0.key <= 7 }.values.joined().map(\.address)
    return addresses.compactMap { address in
      let text = AddressText(address.value)
      guard text.isUsable(links.families, subject.options.resolver) == false else { return nil }
      return finding(at: address.range, message(address.value, text, links.families))
    }
  }

  static func message(
    _ value: String, _ text: AddressText, _ families: [IPAddress.Family]
  ) -> String {
    let value = "\"\(escaped(value))\""
    let wanted = families.map(\.rawValue).joined(separator: " or ")
    return switch text {
    case .invalid where value == "\"\"": "the address is empty; write the node's address"
    case .invalid: "\(value) is neither an address nor the name of a host"
    case .address: "\(value) is no \(wanted) address, which this cluster uses"
    case .name: "host name \(value) has no \(wanted) address"
    }
  }
}
