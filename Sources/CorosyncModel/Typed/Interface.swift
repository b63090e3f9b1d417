import CorosyncCmap

/// A section `totem.interface`: settings of one link.
///
/// Sections for the same link are taken together.
public struct Interface: Sendable, Hashable {
  public let link: LinkNumber

  /// `bindnetaddr` as written.
  public let bindAddress: Sourced<String>?

  /// `mcastaddr` as written.
  public let multicastAddress: Sourced<String>?

  /// `broadcast` as written; `yes` is on.
  public let broadcast: Sourced<String>?

  /// `mcastport`: the UDP port of the link.
  public let port: Sourced<UInt16>?

  /// `ttl` in hops.
  public let timeToLive: Sourced<UInt8>?

  /// `knet_link_priority`: of the links that work the one with the highest number carries the
  /// traffic in passive mode.
  public let priority: Sourced<UInt8>?

  public let pingInterval: Sourced<Milliseconds>?
  public let pingTimeout: Sourced<Milliseconds>?

  /// `knet_ping_precision` in samples.
  public let pingPrecision: Sourced<UInt32>?

  /// `knet_pong_count`: how many answers make a link count as up.
  public let pongCount: Sourced<UInt32>?

  /// `knet_transport` as written.
  public let transport: Sourced<String>?

  /// `member.memberaddr` as written, in the order of the daemon's numbers: the last one of the file
  /// first.
  ///
  /// Peers from the days before the node list, which beats them.
  public let members: [Sourced<String>]

  init(_ link: LinkNumber, _ projection: Projection) {
    func key(_ name: String) -> CmapKey { "totem.interface.\(link.description).\(name)" }
    self.link = link
    bindAddress = projection.text(key("bindnetaddr"))
    multicastAddress = projection.text(key("mcastaddr"))
    broadcast = projection.text(key("broadcast"))
    port = projection.uint16(key("mcastport"))
    timeToLive = projection.uint8(key("ttl"))
    priority = projection.uint8(key("knet_link_priority"))
    pingInterval = projection.milliseconds(key("knet_ping_interval"))
    pingTimeout = projection.milliseconds(key("knet_ping_timeout"))
    pingPrecision = projection.uint32(key("knet_ping_precision"))
    pongCount = projection.uint32(key("knet_pong_count"))
    transport = projection.text(key("knet_transport"))
    members = projection.entries(prefix: "totem.interface.\(link.description).member.")
      .compactMap { entry in
        let number = Int(entry.key.description.split(separator: ".").last ?? "")
        return number.map { ($0, Sourced(entry.value.text, range: entry.origin.range)) }
      }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
