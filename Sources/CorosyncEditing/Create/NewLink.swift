public import CorosyncModel

/// Settings of a link that is not in any file yet.
public struct NewLink: Sendable, Hashable {
  public let number: LinkNumber

  /// `knet_link_priority`: of the links that work the one with the highest carries the traffic.
  public var priority: UInt8?

  /// `mcastport`: the UDP port.
  public var port: UInt16?

  public init(_ number: LinkNumber, priority: UInt8? = nil, port: UInt16? = nil) {
    self.number = number
    self.priority = priority
    self.port = port
  }

  /// Reads `NUMBER,priority=P,port=P`; nil for another form.
  ///
  /// Priorities are 1 to 255, ports 1 to 65535.
  public init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let number = parts.first.flatMap({ UInt8($0) }), number <= LinkNumber.highest.rawValue
    else { return nil }
    self.init(LinkNumber(rawValue: number))
    for part in parts.dropFirst() {
      guard let value = part.split(separator: "=", maxSplits: 1).last else { return nil }
      if part.hasPrefix("priority="), priority == nil, let value = UInt8(value), value > 0 {
        priority = value
      } else if part.hasPrefix("port="), port == nil, let value = UInt16(value), value > 0 {
        port = value
      } else {
        return nil
      }
    }
  }
}
