/// The name of a value in the daemon's configuration map, such as `totem.token`.
///
/// A name has 3 to 255 bytes of `A-Z a-z 0-9 . _ - / :`. Names order by their bytes, as the map
/// itself does. Source: cmap_overview(3), the daemon's `icmap_is_valid_name_char`.
public struct CmapKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name's text, ASCII only.
  public let description: String

  /// Makes a key of a name; nil if the map could not store it.
  public init?(_ name: some StringProtocol) {
    let name = String(name)
    guard CmapKey.isStorable(name.utf8) else { return nil }
    description = name
  }

  /// Makes a key of a name's bytes; nil if the map could not store it.
  public init?(bytes: some Collection<UInt8>) {
    // Bytes that are no UTF-8 become U+FFFD, which no name has.
    let name = String(decoding: bytes, as: UTF8.self)
    guard CmapKey.isStorable(name.utf8) else { return nil }
    description = name
  }

  /// Whether the map can store a value under this name.
  private static func isStorable(_ name: String.UTF8View) -> Bool {
    guard (3...255).contains(name.count) else { return false }
    for byte in name where !isNameByte(byte) { return false }
    return true
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"):
      true
    default:
      false
    }
  }

  public static func < (left: CmapKey, right: CmapKey) -> Bool {
    // Names are ASCII, and strings of ASCII order by their bytes.
    left.description < right.description
  }

  /// Whether the name starts with `prefix`.
  public func hasPrefix(_ prefix: String) -> Bool { description.hasPrefix(prefix) }
}

extension CmapKey: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Makes a key of a name written in the program.
  ///
  /// Traps where the map could not store the name: that is an error of the program. Names from
  /// outside go through the failable initializers.
  public init(stringLiteral name: String) {
    precondition(CmapKey.isStorable(name.utf8), "not a name for the configuration map: \(name)")
    description = name
  }
}
