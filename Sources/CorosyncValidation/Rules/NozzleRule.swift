public import CorosyncDiagnostics
import CorosyncModel

/// Finds a `nozzle` device that the daemon does not make.
public enum NozzleRule: Rule {
  public static let ids: [RuleID] = ["nozzle-unusable"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A section nozzle with a name and without ipaddr or ipprefix, with an ipaddr that is no "
      + "address, or with an ipprefix above 30 for an IPv4 address.",
    why: "The daemon starts and makes no device; only the log tells.",
    example: Example.tail(
      "nozzle {", "  name: noz0", "  ipaddr: 10.66.0.0", "  ipprefix: 31", "}"),
    fix: "Write ipaddr, with :: at its end for IPv6, and ipprefix: 8 to 30 for IPv4, 8 to 64 for "
      + "IPv6.",
    source: "totemknet.c setup_nozzle, parse_nozzle_addr")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let nozzle = configuration.nozzle
    guard subject.transport == .knet, nozzle.name != nil else { return [] }
    guard let address = nozzle.address else { return [missing("ipaddr", configuration)] }
    guard let prefix = nozzle.prefixLength else { return [missing("ipprefix", configuration)] }
    // What stands before "::" is taken as it is.
    if address.value.contains("::") { return [] }
    return [usable(address, subject), fitting(prefix)].compactMap(\.self)
  }

  private static func missing(_ key: String, _ configuration: Configuration) -> Diagnostic {
    finding(
      at: configuration.place(ofSection: "nozzle"),
      "\"\(key)\" is missing, without which there is no nozzle device; add it")
  }

  /// The finding about what is neither an IPv4 address nor the name of one; none where it is empty,
  /// which another rule tells.
  private static func usable(
    _ address: Sourced<String>, _ subject: RuleSubject
  ) -> Diagnostic? {
    guard !address.value.isEmpty,
      AddressText(address.value).isUsable([.v4], subject.options.resolver) != true
    else { return nil }
    return finding(
      at: address.range,
      "\"\(escaped(address.value))\" is neither an IPv4 address nor an IPv6 address with \"::\" at "
        + "its end, so there is no nozzle device; write an address")
  }

  private static func fitting(_ prefix: Sourced<String>) -> Diagnostic? {
    guard let bits = UInt8(prefix.value), (31...64).contains(bits) else { return nil }
    return finding(
      at: prefix.range,
      "ipprefix \"\(bits)\" is too long for an IPv4 address, so there is no nozzle device; write 8 "
        + "to 30")
  }
}
