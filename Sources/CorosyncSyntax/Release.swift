/// A release of corosync, such as 3.1.7.
///
/// The daemon's reader changed within the 3.1 series; everything that depends on the release takes
/// one of these. Order is by number.
public struct Release: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let major: Int
  public let minor: Int
  public let patch: Int

  public init(_ major: Int, _ minor: Int, _ patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads a release as packages and programs write it: `3.1.7`, `3.1.7-1+deb12u2`, `3.1`.
  ///
  /// Text behind the numbers is ignored; nil where there is no number at the start.
  public init?(_ text: some StringProtocol) {
    var numbers: [Int] = []
    for part in text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false) {
      guard let number = Int(part.prefix { $0.isASCII && $0.isNumber }) else { break }
      numbers.append(number)
    }
    guard let major = numbers.first else { return nil }
    self.init(
      major, numbers.count > 1 ? numbers[1] : 0, numbers.count > 2 ? numbers[2] : 0)
  }

  /// The release that Debian 12 ships.
  public static let debian12 = Release(3, 1, 7)

  /// The newest release whose rules are known here.
  public static let newest = Release(3, 1, 10)

  public var description: String { "\(major).\(minor).\(patch)" }

  public static func < (left: Release, right: Release) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }
}

extension Release {
  /// Whether the single byte 0xA0 counts as a blank.
  ///
  /// Source: corosync 3.1.8, `remove_whitespace`.
  package var treatsA0AsBlank: Bool { self >= Release(3, 1, 8) }

  /// Whether a key without a name is refused.
  ///
  /// Source: corosync 3.1.10, `parse_section`.
  package var refusesEmptyKeys: Bool { self >= Release(3, 1, 10) }
}
