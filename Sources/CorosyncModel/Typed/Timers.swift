/// The totem timers in effect: what the file says, completed by the daemon's defaults.
///
/// The daemon shows them as `runtime.config.totem.*`. All are in milliseconds but for the counts.
/// Source: the daemon's `totem_volatile_config_read` and `calc_knet_ping_timers`.
public struct Timers: Sendable, Hashable {
  /// The token timeout, with the coefficient for each node above two.
  public let token: Milliseconds

  /// What ``token`` has more than the base that the file or the default gives.
  public let tokenSurcharge: Milliseconds

  public let tokenRetransmit: Milliseconds

  /// `token_retransmits_before_loss_const`, a count.
  public let tokenRetransmitsBeforeLoss: UInt32
  public let hold: Milliseconds
  public let join: Milliseconds
  public let sendJoin: Milliseconds
  public let consensus: Milliseconds
  public let merge: Milliseconds
  public let downcheck: Milliseconds
  public let maxNetworkDelay: Milliseconds

  /// `token_warning` in percent of the token.
  public let tokenWarning: UInt32

  /// The timers of knet's pings for each link that the daemon sets up: one that nodes have
  /// addresses for, or that has settings.
  ///
  /// Other transports have them too, without effect.
  public let pings: [LinkNumber: Ping]

  /// The timers of one link's pings.
  public struct Ping: Sendable, Hashable {
    public let interval: Milliseconds
    public let timeout: Milliseconds
    public let pongCount: UInt32
  }

  /// Computes the timers of a configuration.
  public init(_ configuration: Configuration) {
    self.init(
      totem: configuration.totem, interfaces: configuration.interfaces,
      links: configuration.configuredLinks,
      membersOfLink0: configuration.membersOfLink0)
  }

  init(
    totem: Totem, interfaces: [LinkNumber: Interface], links: [LinkNumber], membersOfLink0: Int
  ) {
    let base = totem.token.orDefault(3000)
    let surcharge =
      membersOfLink0 > 2
      ? UInt32(truncatingIfNeeded: membersOfLink0 - 2)
        &* (totem.tokenCoefficient?.value.rawValue ?? 650) : 0
    let token = base &+ surcharge
    let retransmits = totem.tokenRetransmitsBeforeLoss.map(\.value).nonZero ?? 4
    let retransmit = totem.tokenRetransmit.orDefault(
      truncated(Double(token) / (Double(retransmits) + 0.2)))
    self.token = Milliseconds(rawValue: token)
    tokenSurcharge = Milliseconds(rawValue: surcharge)
    tokenRetransmitsBeforeLoss = retransmits
    tokenRetransmit = Milliseconds(rawValue: retransmit)
    hold = totem.hold.timer(truncated(Double(retransmit) * 0.8 - 10))
    join = totem.join.timer(50)
    sendJoin = totem.sendJoin?.value ?? Milliseconds(rawValue: 0)
    // Rounded to a C float on the way, as the daemon does.
    consensus = totem.consensus.timer(truncated(Double(Float(1.2 * Double(token)))))
    merge = totem.merge.timer(200)
    downcheck = totem.downcheck.timer(1000)
    maxNetworkDelay = totem.maxNetworkDelay.timer(50)
    tokenWarning = totem.tokenWarning?.value ?? 75
    pings = Dictionary(
      uniqueKeysWithValues: links.map { ($0, Ping(interfaces[$0], token: token)) })
  }
}

extension Timers.Ping {
  fileprivate init(_ interface: Interface?, token: UInt32) {
    let pongs = (interface?.pongCount).map(\.value).nonZero ?? 2
    pongCount = pongs
    timeout = (interface?.pingTimeout).timer(token / pongs)
    let divisor = pongs.multipliedReportingOverflow(by: 2)
    interval = (interface?.pingInterval).timer(
      divisor.overflow || divisor.partialValue == 0 ? 0 : token / divisor.partialValue)
  }
}

extension Sourced<Milliseconds>? {
  /// The value; the default also where the value is 0, as the daemon has it.
  fileprivate func orDefault(_ value: @autoclosure () -> UInt32) -> UInt32 {
    map(\.value.rawValue).nonZero ?? value()
  }

  fileprivate func timer(_ value: @autoclosure () -> UInt32) -> Milliseconds {
    Milliseconds(rawValue: orDefault(value()))
  }
}

extension UInt32? {
  fileprivate var nonZero: UInt32? { self == 0 ? nil : self }
}

/// A C conversion to `int`, whose result the daemon then stores as an unsigned number; what does
/// not fit becomes the lowest `int`, as x86-64 has it.
private func truncated(_ value: Double) -> UInt32 {
  guard value > -2_147_483_649, value < 2_147_483_648 else { return 0x8000_0000 }
  return UInt32(bitPattern: Int32(value))
}
