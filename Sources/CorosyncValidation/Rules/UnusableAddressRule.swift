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
      + "--resolve also a host name that leads to a loopback address; localhost always.",
    why:
      "The daemon takes the file, and the other nodes do not reach this one. For link-local IPv6 "
      + "addresses corosync drops the interface and uses the one with the index 2. With several "
      + "links a broadcast address can keep the daemon from ever coming up.",
    example: Example.with { $0.nodes[2][2] = "ring0_addr: 127.0.0.1" },
    fix: "Write the address by which the other nodes reach this one.",
    source: "totemip.c; RFC 1122, RFC 4291")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let isAlone = subject.configuration.nodes.count < 2
    return subject.configuration.nodes.flatMap { $0.addresses.values }.compactMap { address in
      let text = AddressText(address.value)
      guard
        let value = text.address(subject.links.families, subject.options.resolver)
          ?? text.address([.v6, .v4], nil) ?? text.localAddress,
        let kind = value.unmapped.unusableKind, !(isAlone && value.unmapped.isLoopback)
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

extension AddressText {
  /// The loopback address for the names that mean it everywhere; nil for others.
  fileprivate var localAddress: IPAddress? {
    guard case .name(let name) = self else { return nil }
    let host = name.lowercased()
    return host == "localhost" || host.hasPrefix("localhost.") ? .v4(0x7F00_0001) : nil
  }
}

extension IPAddress {
  /// What makes the address none of a host, with its article; nil for one that can be a host's.
  fileprivate var unusableKind: String? {
    if let specialKind { return specialKind }
    switch self {
    case .v4(let number) where number & 0xFF == 0: return "a network's"
    case .v4(let number) where number & 0xFF == 255: return "a broadcast"
    case .v4: return nil
    case .v6(let number): return number >> 118 == 0xFE80 >> 6 ? "a link-local" : nil
    }
  }
}
