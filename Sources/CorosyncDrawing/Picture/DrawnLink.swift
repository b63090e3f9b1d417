public import CorosyncModel

/// A link of a picture: one path between all nodes.
public struct DrawnLink: Sendable, Hashable {
  public let number: LinkNumber

  /// The UDP port.
  public let port: Int

  /// The priority in effect; nil with other transports than knet.
  public let priority: Int?

  /// Whether the link runs over SCTP.
  public let isSCTP: Bool

  /// The place in the order of failover, from 1; 1 for all where the links work together.
  public let rank: Int

  /// Whether the link carries traffic when all links are well.
  public var isFirstChoice: Bool { rank == 1 }
}

/// The links of a configuration, and how they work together.
struct LinkPlan {
  let links: [DrawnLink]
  let mode: LinkMode?

  init(_ configuration: Configuration) {
    let isKnet = configuration.totem.transport == .knet
    let numbers = Self.numbers(configuration)
    let written = configuration.totem.linkMode?.value
    let mode =
      isKnet && numbers.count > 1 ? written.map { LinkMode(rawValue: $0) } ?? .passive : nil
    let ranks = mode == .passive ? Self.ranks(of: numbers, configuration) : [:]
    links = numbers.map { number in
      DrawnLink(
        number: number, port: configuration.port(of: number),
        priority: isKnet ? Self.priority(of: number, configuration) : nil,
        isSCTP: configuration.usesSCTP(on: number),
        rank: ranks[number] ?? 1)
    }
    self.mode = mode
  }

  /// The links with an address; without a node list, those whose sections name peers.
  private static func numbers(_ configuration: Configuration) -> [LinkNumber] {
    if !configuration.links.isEmpty { return configuration.links }
    let named = configuration.interfaces.filter {
      !$0.value.members.isEmpty || $0.value.bindAddress != nil
    }
    return named.keys.filter { $0 <= .highest }.sorted()
  }

  /// Of the links that work the one with the highest priority carries the traffic, of equal ones
  /// the one with the lowest number.
  private static func ranks(
    of numbers: [LinkNumber], _ configuration: Configuration
  ) -> [LinkNumber: Int] {
    let order = numbers.sorted {
      let (first, second) = (priority(of: $0, configuration), priority(of: $1, configuration))
      return first == second ? $0 < $1 : first > second
    }
    return Dictionary(uniqueKeysWithValues: zip(order, 1...))
  }

  /// 1 where it is not given; 0 acts as 1.
  private static func priority(of link: LinkNumber, _ configuration: Configuration) -> Int {
    max(1, configuration.interfaces[link]?.priority.map { Int($0.value) } ?? 1)
  }
}
