public import CorosyncDiagnostics
import CorosyncModel

/// Finds addresses that no other node can reach.
public enum UnusableAddressRule: Rule {
  public static let ids: [RuleID] = ["address-unusable"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A ringX_addr that is a loopback, multicast, broadcast, unspecified or link-local "
      + "address, or whose last number is that of a network (0) or a broadcast (255). With "
      + "--resolve "
      + "also a host name that leads to a loopback address.",
    why:
      "The daemon takes the file, and the other nodes do not reach this one. For link-local IPv6 "
      + "addresses corosync drops the interface and uses the one with the index 2.",
    example: Example.with { $0.nodes[2][2] = "ring0_addr: 127.0.0.1" },
    fix: "Write the address by which the other nodes reach this one.",
    source: "totemip.c; RFC 1122, RFC 4291")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let isAlone = subject.configuration.nodes.count < 2
    return subject.configuration.nodes.flatMap { $0.addresses.values }.compactMap { address in
      let text = AddressText(address.value)
      guard
        let value = text.address(subject.links.families, subject.options.resolver)
          ?? text.address([.v6, .v4], nil),
        let kind = value.unusableKind, !(isAlone && kind == "a loopback")
      else { return nil }
      let what = if case .name = text { "leads to" } else { "is" }
      return finding(
        at: address.range,
        "\"\(escaped(address.value))\" \(what) \(kind) address, by which other nodes can't "
          + "reach this one"
      )
    }
  }
}

extension IPAddress {
  /// What makes the address none of a host, with its article; nil for one that can be a host's.
  fileprivate var unusableKind: String? {
    switch self {
    case .v4(let number): Self.kind(number)
    case .v6(let number): Self.kind(number)
    }
  }

  private static func kind(_ number: UInt32) -> String? {
    switch number >> 24 {
    case 127: "a loopback"
    case 0: "an unspecified"
    case 224...239: "a multicast"
    case 255: "a broadcast"
    default: number & 0xFF == 0 ? "a network's" : number & 0xFF == 255 ? "a broadcast" : nil
    }
  }

  private static func kind(_ number: UInt128) -> String? {
    if number == 0 { return "the unspecified" }
    if number == 1 { return "the loopback" }
    if number >> 120 == 0xFF { return "a multicast" }
    return number >> 118 == 0xFE80 >> 6 ? "a link-local" : nil
  }
}
