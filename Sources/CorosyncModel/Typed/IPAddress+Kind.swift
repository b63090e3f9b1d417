extension IPAddress {
  /// What the address is instead of one of a host in a network, with its article; nil for others.
  package var specialKind: String? {
    switch self {
    case .v4(let number): Self.specialKind(number)
    case .v6(let number): Self.specialKind(number)
    }
  }

  /// The IPv4 address that is written as an IPv6 one, `::ffff:10.0.0.1`; else the address itself.
  package var unmapped: IPAddress {
    guard case .v6(let number) = self, number >> 32 == 0xFFFF else { return self }
    return .v4(UInt32(truncatingIfNeeded: number))
  }

  /// Whether the address is that of the machine itself, on every machine.
  package var isLoopback: Bool {
    switch self {
    case .v4(let number): number >> 24 == 127
    case .v6(let number): number == 1
    }
  }

  private static func specialKind(_ number: UInt32) -> String? {
    switch number >> 24 {
    case 127: "a loopback"
    case 0: "an unspecified"
    case 224...239: "a multicast"
    case 255: "a broadcast"
    default: nil
    }
  }

  private static func specialKind(_ number: UInt128) -> String? {
    switch number {
    case 0: "the unspecified"
    case 1: "the loopback"
    default: number >> 120 == 0xFF ? "a multicast" : nil
    }
  }
}
