import CorosyncCmap

/// The section `totem`: the protocol that carries the cluster.
///
/// Each value is the one that counts to the daemon, nil where the file does not give it. Numbers
/// that are 0 count as not given where the daemon says so; ``Timers`` has the values in effect.
/// Source: corosync.conf(5).
public struct Totem: Sendable, Hashable {
  /// `version`: of the file's format, always 2.
  public let version: Sourced<UInt32>?

  /// `config_version`: of the file's content; 0 and absent switch the protection off.
  public let configVersion: Sourced<UInt64>?

  /// `cluster_name`.
  public let clusterName: Sourced<String>?

  /// `transport` as written.
  public let transportName: Sourced<String>?

  /// `ip_version` as written.
  public let ipVersion: Sourced<String>?

  /// `link_mode` as written.
  public let linkMode: Sourced<String>?

  /// `netmtu` in bytes.
  public let netMTU: Sourced<UInt32>?

  public let crypto: Crypto

  /// `token`: the base of the token timeout.
  public let token: Sourced<Milliseconds>?

  /// `token_coefficient`: added to the token for each node above two.
  public let tokenCoefficient: Sourced<Milliseconds>?

  /// `token_warning` in percent of the token.
  public let tokenWarning: Sourced<UInt32>?

  public let tokenRetransmit: Sourced<Milliseconds>?
  public let hold: Sourced<Milliseconds>?

  /// `token_retransmits_before_loss_const`, a count.
  public let tokenRetransmitsBeforeLoss: Sourced<UInt32>?

  public let join: Sourced<Milliseconds>?
  public let sendJoin: Sourced<Milliseconds>?
  public let consensus: Sourced<Milliseconds>?
  public let merge: Sourced<Milliseconds>?
  public let downcheck: Sourced<Milliseconds>?
  public let maxNetworkDelay: Sourced<Milliseconds>?

  /// `block_unlisted_ips` as written.
  public let blockUnlistedIPs: Sourced<String>?

  /// `nodeid` of 1.x, ignored since 3.1.5.
  public let nodeID: Sourced<UInt32>?

  /// `cancel_token_hold_on_retransmit` as written; `yes` is on.
  public let cancelTokenHoldOnRetransmit: Sourced<String>?

  /// `clear_node_high_bit` as written; `yes` is on.
  ///
  /// For node ids made of addresses.
  public let clearNodeHighBit: Sourced<String>?

  /// `ip_dscp`: the code point in the packets sent, 0 to 63; a text that nothing reads before
  /// 3.1.10 is absent.
  public let dscp: Sourced<UInt8>?

  /// `knet_pmtud_interval` in seconds: how often the size of packets is found out.
  public let pathMTUInterval: Sourced<UInt32>?

  /// `knet_mtu` in bytes; 0 finds it out.
  public let knetMTU: Sourced<UInt32>?

  public let limits: MessageLimits
  public let compression: Compression

  /// What corosync 3 has dropped.
  public let legacy: LegacyTotem

  /// The transport; knet where the file does not say, nil where it is a word unknown to corosync 3.
  public var transport: Transport? {
    guard let transportName else { return .knet }
    return Transport(rawValue: transportName.value)
  }

  init(_ projection: Projection) {
    version = projection.uint32("totem.version")
    configVersion = projection.uint64("totem.config_version")
    clusterName = projection.text("totem.cluster_name")
    transportName = projection.text("totem.transport")
    ipVersion = projection.text("totem.ip_version")
    linkMode = projection.text("totem.link_mode")
    netMTU = projection.uint32("totem.netmtu")
    crypto = Crypto(projection)
    token = projection.milliseconds("totem.token")
    tokenCoefficient = projection.milliseconds("totem.token_coefficient")
    tokenWarning = projection.uint32("totem.token_warning")
    tokenRetransmit = projection.milliseconds("totem.token_retransmit")
    hold = projection.milliseconds("totem.hold")
    tokenRetransmitsBeforeLoss = projection.uint32("totem.token_retransmits_before_loss_const")
    join = projection.milliseconds("totem.join")
    sendJoin = projection.milliseconds("totem.send_join")
    consensus = projection.milliseconds("totem.consensus")
    merge = projection.milliseconds("totem.merge")
    downcheck = projection.milliseconds("totem.downcheck")
    maxNetworkDelay = projection.milliseconds("totem.max_network_delay")
    blockUnlistedIPs = projection.text("totem.block_unlisted_ips")
    nodeID = projection.uint32("totem.nodeid")
    cancelTokenHoldOnRetransmit = projection.text("totem.cancel_token_hold_on_retransmit")
    clearNodeHighBit = projection.text("totem.clear_node_high_bit")
    dscp = projection.uint8("totem.ip_dscp")
    pathMTUInterval = projection.uint32("totem.knet_pmtud_interval")
    knetMTU = projection.uint32("totem.knet_mtu")
    limits = MessageLimits(projection)
    compression = Compression(projection)
    legacy = LegacyTotem(projection)
  }
}
