extension IPAddress: CustomStringConvertible {
  /// The address as inet_ntop(3) writes it: RFC 5952 for IPv6.
  public var description: String {
    switch self {
    case .v4(let number): Self.dotted(number)
    case .v6(let number): Self.colons(number)
    }
  }

  private static func dotted(_ number: UInt32) -> String {
    [24, 16, 8, 0].map { String(number >> $0 & 0xFF) }.joined(separator: ".")
  }

  private static func colons(_ number: UInt128) -> String {
    if number >> 32 == 0xFFFF { return "::ffff:\(dotted(UInt32(truncatingIfNeeded: number)))" }
    let groups = (0..<8).map { UInt16(truncatingIfNeeded: number >> (16 * (7 - $0))) }
    let texts = groups.map { String($0, radix: 16) }
    guard let gap = longestZeros(in: groups) else { return texts.joined(separator: ":") }
    return texts[..<gap.lowerBound].joined(separator: ":") + "::"
      + texts[gap.upperBound...].joined(separator: ":")
  }

  /// The first of the longest runs of two groups or more that are 0.
  private static func longestZeros(in groups: [UInt16]) -> Range<Int>? {
    var longest: Range<Int>?
    var start = 0
    for end in 1...groups.count {
      if groups[end - 1] != 0 {
        start = end
      } else if end - start > max(1, longest?.count ?? 0) {
        longest = start..<end
      }
    }
    return longest
  }
}
