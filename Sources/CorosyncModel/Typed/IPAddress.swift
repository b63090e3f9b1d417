/// An IPv4 or IPv6 address; equal however it was written.
public enum IPAddress: Sendable, Hashable {
  /// The four bytes, the first one highest.
  case v4(UInt32)
  /// The sixteen bytes, the first one highest. A zone (`%eth0`) is not kept, nor does corosync.
  case v6(UInt128)

  public enum Family: String, Sendable, Hashable {
    case v4 = "IPv4"
    case v6 = "IPv6"
  }

  public var family: Family {
    switch self {
    case .v4: .v4
    case .v6: .v6
    }
  }

  /// Reads an address as inet_pton(3) does; nil for a host name and everything else.
  public init?(_ text: some StringProtocol) {
    if let address = IPAddress.parseV4(text.utf8) {
      self = .v4(address)
    } else if let address = IPAddress.parseV6(text) {
      self = .v6(address)
    } else {
      return nil
    }
  }

  private static func parseV4(_ text: some Collection<UInt8>) -> UInt32? {
    let parts = text.split(
      separator: UInt8(ascii: "."), maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy({ (48...57).contains($0) }),
        part.count == 1 || part.first != 48
      else { return nil }
      let number = part.reduce(0) { $0 * 10 + UInt32($1 - 48) }
      guard number <= 255 else { return nil }
      address = address << 8 | number
    }
    return address
  }

  private static func parseV6(_ text: some StringProtocol) -> UInt128? {
    let address = text.prefix { $0 != "%" }
    guard address.utf8.count <= 45 else { return nil }
    guard let gap = doubleColon(in: Array(address.utf8)) else {
      let groups = groups(of: address.utf8)
      return groups?.count == 8 ? groups.map(join) : nil
    }
    let bytes = Array(address.utf8)
    guard let head = groups(of: bytes[..<gap], mayEndInV4: false),
      let tail = groups(of: bytes[(gap + 2)...]),
      head.count + tail.count < 8
    else { return nil }
    let zeros = [UInt16](repeating: 0, count: 8 - head.count - tail.count)
    return join(head + zeros + tail)
  }

  private static func doubleColon(in bytes: [UInt8]) -> Int? {
    let colon = UInt8(ascii: ":")
    return bytes.indices.dropLast().first { bytes[$0] == colon && bytes[$0 + 1] == colon }
  }

  /// The 16 bit groups of a part of an IPv6 address; at the end of the address the last two may be
  /// an IPv4 address.
  private static func groups(
    of text: some Collection<UInt8>, mayEndInV4: Bool = true
  ) -> [UInt16]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var groups: [UInt16] = []
    for (index, part) in parts.enumerated() {
      if mayEndInV4, index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard let last = parseV4(part) else { return nil }
        groups += [UInt16(last >> 16), UInt16(last & 0xFFFF)]
      } else {
        guard (1...4).contains(part.count), part.first != UInt8(ascii: "+"),
          part.first != UInt8(ascii: "-"),
          let group = UInt16(String(decoding: part, as: UTF8.self), radix: 16)
        else { return nil }
        groups.append(group)
      }
    }
    return groups
  }

  private static func join(_ groups: [UInt16]) -> UInt128 {
    groups.reduce(0) { $0 << 16 | UInt128($1) }
  }
}
