import CorosyncModel

/// What getaddrinfo(3) makes of an address as written.
enum AddressText: Hashable, Sendable {
  /// An address, in whatever notation.
  case address(IPAddress)
  /// Text that can be the name of a host.
  case name(String)
  /// Text that is neither.
  case invalid

  init(_ text: String) {
    if let address = IPAddress(text) {
      self = .address(address)
    } else if let number = Self.looseV4(text) {
      self = .address(.v4(number))
    } else {
      self = Self.canBeName(text) ? .name(text) : .invalid
    }
  }

  /// The same for all texts that mean one host: case does not tell names apart, and an IPv4 address
  /// may be written as an IPv6 one.
  var identity: AddressText {
    switch self {
    case .address(let address): .address(address.unmapped)
    case .name(let name): .name(name.lowercased())
    case .invalid: .invalid
    }
  }

  /// Whether the address is written in a way that people read differently: with a leading zero,
  /// which makes a part octal, or with fewer than four parts.
  static func isOdd(_ text: String) -> Bool { IPAddress(text) == nil && looseV4(text) != nil }

  /// An address as inet_aton(3) reads it: one to four parts, the last of which fills what is left,
  /// each decimal, octal (`010`) or hexadecimal (`0x8`).
  private static func looseV4(_ text: String) -> UInt32? {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "."), maxSplits: 4, omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count) else { return nil }
    var address: UInt64 = 0
    for (index, part) in parts.enumerated() {
      guard let number = number(part) else { return nil }
      let isLast = index == parts.count - 1
      let bits = isLast ? UInt64(8 * (4 - index)) : 8
      guard number >> bits == 0 else { return nil }
      address = address << bits | number
    }
    return UInt32(address)
  }

  private static func number(_ part: Substring.UTF8View) -> UInt64? {
    let text = Substring(part)
    guard let first = text.utf8.first, (48...57).contains(first) else { return nil }
    if text.hasPrefix("0x") || text.hasPrefix("0X") {
      let digits = text.dropFirst(2)
      return digits.utf8.count <= 8 && digits.first != "+" && digits.first != "-"
        ? UInt64(digits, radix: 16) : nil
    }
    guard text.utf8.count <= 12 else { return nil }
    return UInt64(text, radix: first == 48 && text.utf8.count > 1 ? 8 : 10)
  }

  /// Whether a host can have the name: letters, digits, `-`, `_` and dots, and a last part that is
  /// not all digits.
  private static func canBeName(_ text: String) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."))
    guard let last = labels.last, !last.allSatisfy({ (48...57).contains($0) }) else { return false }
    return text.utf8.count <= 255 && text.utf8.first != UInt8(ascii: "-")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122: true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
      }
  }
}

extension AddressText {
  /// Whether the daemon can use the address; nil where that depends on a name that is not looked
  /// up.
  func isUsable(_ families: [IPAddress.Family], _ resolver: Resolver?) -> Bool? {
    switch self {
    case .invalid: return false
    case .address(let address): return address.converted(to: families) != nil
    case .name(let name):
      guard let resolver else { return nil }
      return resolver.addresses(of: name).contains { families.contains($0.family) }
    }
  }

  /// The address that the daemon uses; nil where it is unknown or there is none.
  func address(_ families: [IPAddress.Family], _ resolver: Resolver?) -> IPAddress? {
    switch self {
    case .invalid: return nil
    case .address(let address): return address.converted(to: families)
    case .name(let name):
      let found = resolver?.addresses(of: name) ?? []
      return families.lazy.compactMap { family in found.first { $0.family == family } }.first
    }
  }
}

extension IPAddress {
  /// The address in one of some families, as getaddrinfo(3) converts it: an IPv4 address written as
  /// an IPv6 one (`::ffff:10.0.0.1`) is an IPv4 address where only those are wanted.
  fileprivate func converted(to families: [Family]) -> IPAddress? {
    if families.contains(family) { return self }
    return unmapped == self ? nil : unmapped
  }
}
