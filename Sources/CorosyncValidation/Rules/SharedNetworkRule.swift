public import CorosyncDiagnostics
import CorosyncModel

/// Finds links that lie in one network.
public enum SharedNetworkRule: Rule {
  public static let ids: [RuleID] = ["links-share-network"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds:
      "Two links whose addresses lie between each other in one network: in one IPv4 network of "
      + "256 addresses or one IPv6 network of 64 bits.",
    why: "Both links go through the same network and fail together; the host may also send both "
      + "through one interface.",
    example: Example.with {
      $0.nodes = (1...3).map { Example.node($0) }
      for index in 0..<3 { $0.nodes[index].append("ring1_addr: 10.0.0.\(5 - index)") }
      $0.nodes[2][2] = "ring0_addr: 10.0.0.6"
    },
    fix: "Use another network for the second link.",
    source: "corosync.conf(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let links = subject.links.members.filter { $0.key <= 7 && $0.value.count > 1 }
      .sorted { $0.key < $1.key }
      .compactMap { link, members in Extent(members, subject).map { (link, $0, members) } }
    for (index, (link, extent, _)) in links.enumerated() {
      for (otherLink, other, members) in links[(index + 1)...] where extent.interleaves(other) {
        findings.append(
          finding(
            at: members[0].address.range,
            "links \(link) and \(otherLink) lie in one network, and so fail together"))
      }
    }
    return findings
  }

  /// The lowest and highest address of a link, where all are in one network.
  private struct Extent {
    let lowest: UInt128
    let highest: UInt128
    let network: UInt128
    let isV4: Bool

    init?(_ members: [DaemonLinks.Member], _ subject: RuleSubject) {
      let addresses = members.compactMap {
        AddressText($0.address.value).address(subject.links.families, nil)
      }
      guard addresses.count == members.count, let first = addresses.first else { return nil }
      isV4 = first.family == .v4
      let numbers = addresses.map(\.number)
      let bits: UInt128 = isV4 ? 8 : 64
      guard addresses.allSatisfy({ $0.family == first.family }), let low = numbers.min(),
        let high = numbers.max(), low >> bits == high >> bits
      else { return nil }
      (lowest, highest, network) = (low, high, low >> bits)
    }

    func interleaves(_ other: Extent) -> Bool {
      isV4 == other.isV4 && network == other.network && lowest <= other.highest
        && other.lowest <= highest && !(lowest == other.lowest && highest == other.highest)
    }
  }
}
