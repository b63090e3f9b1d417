public import CorosyncModel

/// Settings of a link, as a section `totem.interface` gives them; nil leaves a setting alone.
public struct LinkSettings: Sendable, Hashable {
  /// `mcastport`: the UDP port.
  public var port: UInt16?

  /// `knet_transport`: `udp` or `sctp`.
  public var transport: String?

  /// `knet_link_priority`: of the links that work the one with the highest number carries the
  /// traffic in passive mode.
  public var priority: UInt8?

  public var pingInterval: Milliseconds?
  public var pingTimeout: Milliseconds?

  /// `knet_ping_precision` in samples.
  public var pingPrecision: UInt32?

  /// `knet_pong_count`: how many answers make a link count as up.
  public var pongCount: UInt32?

  public init(
    port: UInt16? = nil, priority: UInt8? = nil, transport: String? = nil,
    pingInterval: Milliseconds? = nil, pingTimeout: Milliseconds? = nil,
    pingPrecision: UInt32? = nil, pongCount: UInt32? = nil
  ) {
    self.port = port
    self.priority = priority
    self.transport = transport
    self.pingInterval = pingInterval
    self.pingTimeout = pingTimeout
    self.pingPrecision = pingPrecision
    self.pongCount = pongCount
  }

  /// What a file gives for a link; a port of 0 is none.
  public init(_ interface: Interface) {
    self.init(
      port: interface.port.flatMap { $0.value == 0 ? nil : $0.value },
      priority: interface.priority?.value,
      transport: interface.transport?.value, pingInterval: interface.pingInterval?.value,
      pingTimeout: interface.pingTimeout?.value, pingPrecision: interface.pingPrecision?.value,
      pongCount: interface.pongCount?.value)
  }

  /// Whether nothing is given.
  public var isEmpty: Bool { pairs.isEmpty }

  /// The keys and values, in the order in which a new section has them.
  var pairs: [(key: String, value: String)] {
    let all: [(String, String?)] = [
      ("mcastport", port.map { String($0) }),
      ("knet_transport", transport),
      ("knet_link_priority", priority.map { String($0) }),
      ("knet_ping_interval", pingInterval.map { String($0.rawValue) }),
      ("knet_ping_timeout", pingTimeout.map { String($0.rawValue) }),
      ("knet_ping_precision", pingPrecision.map { String($0) }),
      ("knet_pong_count", pongCount.map { String($0) }),
    ]
    return all.compactMap { key, value in value.map { (key, $0) } }
  }

  /// The settings as a person reads them.
  var text: String { pairs.map { "\($0.key) \($0.value)" }.joined(separator: ", ") }
}

extension LinkSettings {
  /// The settings with those of `older` where they give nothing themselves.
  func completed(by older: LinkSettings) -> LinkSettings {
    LinkSettings(
      port: port ?? older.port, priority: priority ?? older.priority,
      transport: transport ?? older.transport, pingInterval: pingInterval ?? older.pingInterval,
      pingTimeout: pingTimeout ?? older.pingTimeout,
      pingPrecision: pingPrecision ?? older.pingPrecision,
      pongCount: pongCount ?? older.pongCount)
  }

  /// Refuses values that corosync does not take, or that are of no use with a transport.
  func check(with cluster: Transport?) throws(EditError) {
    if port == 0 {
      throw .refused("0 is no port", instead: "give a port from 1 to 65535")
    }
    if let transport, transport != "udp", transport != "sctp" {
      throw .refused(
        "\"\(transport)\" is no knet_transport", instead: "give udp, or sctp where knet has it")
    }
    if cluster != .knet, let other = pairs.first(where: { $0.key != "mcastport" }) {
      throw .refused(
        "\(other.key) works with transport knet only", instead: "convert the cluster to knet first")
    }
    for (key, value) in pairs where UInt32(value) ?? 0 > UInt32(Int32.max) {
      throw .refused(
        "corosync drops a \(key) of \(value)", instead: "give \(Int32.max) at most")
    }
  }

  /// How often libknet looks at its links: what is shorter does not hold.
  static let lowestPing = Milliseconds(rawValue: 200)

  /// Refuses ping timers that are too short for libknet; newer releases don't take such a timeout.
  public func checkPings() throws(EditError) {
    let timers = [("knet_ping_interval", pingInterval), ("knet_ping_timeout", pingTimeout)]
    for (key, timer) in timers {
      guard let timer, timer < Self.lowestPing else { continue }
      throw .refused(
        "libknet looks at its links every \(Self.lowestPing), so that a \(key) of \(timer) is too "
          + "short",
        instead: "give \(Self.lowestPing.rawValue) or more")
    }
  }

  /// Refuses one of the two ping timers where the file does not give the other one.
  func checkTimers(over older: LinkSettings) throws(EditError) {
    guard pingInterval != nil || pingTimeout != nil else { return }
    let after = completed(by: older)
    if (after.pingInterval == nil) != (after.pingTimeout == nil) {
      throw .refused(
        "knet_ping_interval and knet_ping_timeout belong together: the missing one would follow "
          + "the token timeout",
        instead: "give both")
    }
  }
}
