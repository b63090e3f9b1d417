/// The values that a key is meant to hold, as far as one value by itself can tell.
public indirect enum ValueSet: Sendable, Hashable {
  /// Any text, the empty one included.
  case anything
  /// A decimal whole number, as C's `strtoll` reads it, from `min` through `max`.
  case number(min: Int64, max: UInt64)
  /// A number in decimal, octal (`010`) or hexadecimal (`0x8`) notation.
  case anyBaseNumber(min: Int64, max: UInt64)
  /// A number with or without a fraction.
  case fraction
  /// One of some words.
  case words([String], ignoringCase: Bool)
  /// One or more node ids separated by blanks.
  case nodeIDs
  /// An IPv4 or IPv6 address, or a name that resolves to one.
  case address
  /// An IPv4 or IPv6 multicast address.
  case multicastAddress
  /// An IPv4 address, or an IPv6 address that ends in `::`.
  case networkAddress
  /// A hardware address in the form `aa:bb:cc:dd:ee:ff`.
  case hardwareAddress
  /// The path of a file, directory or device.
  case path
  /// A number or name of a user that the host knows.
  case user
  /// A number or name of a group that the host knows.
  case group
  /// A command with arguments, quoted like a shell's.
  case command
  /// Text with a length in bytes within these limits.
  case text(minBytes: Int, maxBytes: Int)
  /// Anything that one of the sets holds.
  case oneOf([ValueSet])
}

extension ValueSet {
  /// The numbers of a closed range.
  static func range(_ range: ClosedRange<UInt64>) -> ValueSet {
    .number(min: Int64(clamping: range.lowerBound), max: range.upperBound)
  }

  /// Words that are compared byte by byte.
  static func words(_ words: String...) -> ValueSet { .words(words, ignoringCase: false) }

  /// Whether the set holds a value; nil where that depends on the host or on names it resolves.
  public func contains(_ text: String) -> Bool? {
    switch self {
    case .anything: true
    case .number(let min, let max):
      WholeNumber(text.utf8).map { $0.isWithin(min, max) } ?? false
    case .anyBaseNumber(let min, let max):
      WholeNumber(anyBase: text.utf8).map { $0.isWithin(min, max) } ?? false
    case .fraction: Double(text) != nil
    case .words(let words, let ignoringCase):
      ignoringCase
        ? words.contains { $0.lowercased() == text.lowercased() } : words.contains(text)
    case .nodeIDs: Self.areNodeIDs(text)
    case .hardwareAddress: Self.isHardwareAddress(text)
    case .path, .command: text.isEmpty ? false : nil
    case .address, .multicastAddress, .networkAddress, .user, .group:
      text.isEmpty ? false : nil
    case .text(let min, let max): (min...max).contains(text.utf8.count)
    case .oneOf(let sets): Self.anyContains(sets, text)
    }
  }

  /// The words that a person can choose from; empty where the set is not one of words.
  public var words: [String] {
    switch self {
    case .words(let words, _): words
    case .oneOf(let sets): sets.flatMap(\.words)
    default: []
    }
  }

  private static func anyContains(_ sets: [ValueSet], _ text: String) -> Bool? {
    let answers = sets.map { $0.contains(text) }
    if answers.contains(true) { return true }
    return answers.contains(nil) ? nil : false
  }

  private static func areNodeIDs(_ text: String) -> Bool {
    let parts = text.split(separator: " ")
    return !parts.isEmpty
      && parts.allSatisfy { WholeNumber($0.utf8)?.isWithin(1, UInt64(UInt32.max)) ?? false }
  }

  private static func isHardwareAddress(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 6
      && parts.allSatisfy { $0.utf8.count == 2 && $0.allSatisfy(\.isHexDigit) }
  }
}
