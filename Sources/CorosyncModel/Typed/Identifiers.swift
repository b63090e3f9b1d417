/// The number by which the daemon knows a node; unique in a cluster, 1 to 65535 with knet.
public struct NodeID: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public var description: String { String(rawValue) }

  public static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
}

/// The number of a link, one path between all nodes: 0 to 7 with knet, 0 with other transports.
public struct LinkNumber: RawRepresentable, Sendable, Hashable, Comparable,
  CustomStringConvertible
{
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The link that every transport has.
  public static let lowest = LinkNumber(rawValue: 0)

  /// The highest link number that the daemon takes.
  public static let highest = LinkNumber(rawValue: 7)

  public var description: String { String(rawValue) }

  public static func < (left: LinkNumber, right: LinkNumber) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A time as the daemon's timers count it.
public struct Milliseconds: RawRepresentable, Sendable, Hashable, Comparable,
  CustomStringConvertible
{
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public var description: String { "\(rawValue) ms" }

  public static func < (left: Milliseconds, right: Milliseconds) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// How nodes talk to each other: `totem.transport`.
public enum Transport: String, Sendable, Hashable, CaseIterable {
  case knet
  case udpu
  case udp
}
