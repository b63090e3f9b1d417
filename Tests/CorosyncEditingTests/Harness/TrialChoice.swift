import CorosyncModel
import CorosyncSyntax
import TestSupport

/// Draws what an operation is tried with.
struct TrialChoice {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func chance(_ percent: Int) -> Bool { random.chance(percent) }
  mutating func pick<Element>(_ elements: [Element]) -> Element { random.pick(elements) }

  /// Addresses for all nodes that no file of the tests has, in a network of their own.
  ///
  /// Nil where a node has no id, or shares one.
  mutating func addresses(
    for configuration: Configuration, network: Int, family: IPAddress.Family? = nil
  ) -> [NodeID: String]? {
    let ids = configuration.nodes.compactMap(\.id?.value)
    guard !ids.isEmpty, Set(ids).count == configuration.nodes.count else { return nil }
    let takesV6 = configuration.totem.ipVersion?.value != "ipv4"
    let family = family ?? (takesV6 && chance(30) ? .v6 : .v4)
    return Dictionary(
      uniqueKeysWithValues: ids.enumerated().map { index, id in
        (id, Self.address(index + 1, network: network, family))
      })
  }

  static func address(_ host: Int, network: Int, _ family: IPAddress.Family) -> String {
    family == .v4 ? "10.177.\(network).\(host)" : "fd77:\(network)::\(host)"
  }
}

extension Configuration {
  /// The family of the literal addresses on a link; IPv4 where there are none.
  func family(of link: LinkNumber) -> IPAddress.Family {
    nodes.lazy.compactMap { IPAddress($0.addresses[link]?.value ?? "")?.family }.first ?? .v4
  }

  /// The addresses on a link by the nodes' ids.
  func addresses(on link: LinkNumber) -> [NodeID: String] {
    let pairs = nodes.compactMap { node in
      node.id.flatMap { id in node.addresses[link].map { (id.value, $0.value) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The lines of some sections, with all that is in them.
  func lines(ofSections sections: [Int]) -> Set<Range<Int>> {
    var ranges: Set<Range<Int>> = []
    for section in sections {
      guard let open = document.sections[section].openLine,
        let close = document.sections[section].closeLine
      else { continue }
      for line in document.lines[open...close] { ranges.insert(line.range) }
    }
    return ranges
  }
}
