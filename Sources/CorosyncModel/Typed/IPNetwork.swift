/// A network of addresses, such as `10.20.20.0/24` or `fd00:1::/64`.
public struct IPNetwork: Sendable, Hashable, CustomStringConvertible {
  /// The network's own address, whose host part is 0.
  public let address: IPAddress

  /// How many bits the addresses of the network have in common.
  public let prefixLength: Int

  /// The network of this prefix that an address lies in; nil for a prefix that is longer than the
  /// address.
  public init?(containing address: IPAddress, prefixLength: Int) {
    guard (0...address.width).contains(prefixLength) else { return nil }
    self.prefixLength = prefixLength
    let hosts = Self.hostMask(address.width - prefixLength)
    self.address = address.withNumber(address.number & ~hosts)
  }

  /// Reads an address and a prefix; nil where either is none.
  ///
  /// `10.20.20.5/24` is the network `10.20.20.0/24`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let address = IPAddress(parts[0]), !parts[0].contains("%"),
      parts[1].utf8.allSatisfy({ (48...57).contains($0) }), let length = Int(parts[1])
    else { return nil }
    self.init(containing: address, prefixLength: length)
  }

  public var description: String { "\(address)/\(prefixLength)" }

  public func contains(_ other: IPAddress) -> Bool {
    other.family == address.family && other.number & ~hosts == address.number
  }

  /// What an address has behind the prefix.
  public func hostPart(of other: IPAddress) -> UInt128 { other.number & hosts }

  /// The address with a host part; nil for one that needs more bits than the network has.
  public func address(withHostPart part: UInt128) -> IPAddress? {
    part & ~hosts == 0 ? address.withNumber(address.number | part) : nil
  }

  /// What the address is instead of one of a host, with its article; nil for others.
  package func specialKind(of other: IPAddress) -> String? {
    // Networks of one and two addresses have neither.
    guard contains(other), address.width - prefixLength > 1 else { return nil }
    let part = hostPart(of: other)
    if part == 0 { return "the network's own" }
    return part == hosts && address.family == .v4 ? "the network's broadcast" : nil
  }

  private var hosts: UInt128 { Self.hostMask(address.width - prefixLength) }

  private static func hostMask(_ bits: Int) -> UInt128 { bits == 128 ? .max : 1 << bits - 1 }
}

extension IPAddress {
  /// The address as a number.
  package var number: UInt128 {
    switch self {
    case .v4(let number): UInt128(number)
    case .v6(let number): number
    }
  }

  /// How many bits an address of the family has.
  fileprivate var width: Int { family == .v4 ? 32 : 128 }

  /// The address of the same family with a number.
  fileprivate func withNumber(_ number: UInt128) -> IPAddress {
    family == .v4 ? .v4(UInt32(truncatingIfNeeded: number)) : .v6(number)
  }
}
