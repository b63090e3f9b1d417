public import CorosyncCmap
import CorosyncSyntax

/// The settings of totem in effect: what the file says, completed by the daemon's defaults.
///
/// The daemon shows them as `runtime.config.totem.*`, and these are their names and types there.
/// The defaults that are no computation come from the ``Catalogue``; ``Timers`` has the others.
/// Source: the daemon's `totem_volatile_config_read` and `calc_knet_ping_timers`.
public struct RuntimeSettings: Sendable, Hashable {
  /// One setting.
  public struct Setting: Sendable, Hashable {
    /// The name, such as `runtime.config.totem.token`.
    public let key: CmapKey

    public let value: CmapValue

    /// The name without `runtime.config.totem.`, which is also the name in the section `totem`;
    /// settings of links start with `interface.LINK.`.
    public var name: Substring { key.description.dropFirst(RuntimeSettings.prefix.count) }
  }

  private static let prefix = "runtime.config.totem."

  /// The settings by their names, each once.
  public let settings: [Setting]

  /// The settings of a daemon of the release that the document was read for, right after its start.
  public init(_ configuration: Configuration) {
    let timers = configuration.timers
    var values = Self.computed(timers)
    for name in Self.plain {
      if let value = Self.plain(name, in: configuration) { values[name] = value }
    }
    for name in ["block_unlisted_ips", "cancel_token_hold_on_retransmit"] {
      if let value = Self.flag(name, in: configuration) { values[name] = value }
    }
    settings = values.map { Setting(key: CmapKey(in: Self.prefix, $0.key), value: $0.value) }
      .sorted { $0.key < $1.key }
  }

  private static func computed(_ timers: Timers) -> [String: CmapValue] {
    var values: [String: CmapValue] = [
      "token": .uint32(timers.token.rawValue),
      "token_retransmit": .uint32(timers.tokenRetransmit.rawValue),
      "token_retransmits_before_loss_const": .uint32(timers.tokenRetransmitsBeforeLoss),
      "hold": .uint32(timers.hold.rawValue),
      "consensus": .uint32(timers.consensus.rawValue),
    ]
    for (link, ping) in timers.pings {
      values["interface.\(link).knet_ping_interval"] = .uint32(ping.interval.rawValue)
      values["interface.\(link).knet_ping_timeout"] = .uint32(ping.timeout.rawValue)
    }
    return values
  }

  /// The settings whose default is a constant.
  private static let plain = [
    "token_warning", "max_network_delay", "window_size", "max_messages", "miss_count_const",
    "knet_pmtud_interval", "knet_mtu", "join", "merge", "downcheck", "fail_recv_const",
    "seqno_unchanged_const", "send_join", "heartbeat_failures_allowed",
    "knet_compression_threshold", "knet_compression_level", "knet_compression_model",
  ]

  private static func plain(_ name: String, in configuration: Configuration) -> CmapValue? {
    let release = configuration.document.release
    guard let key = Catalogue.key(name, inSection: "totem"), key.isKnown(in: release) else {
      return nil
    }
    let type = key.type(in: release)
    if let value = configuration.projection.value(CmapKey(in: "totem.", name)),
      value.type == type, !(key.zeroMeansDefault && value.unsigned == 0)
    {
      return value
    }
    guard case .literal(let text) = key.defaultValue(in: release) else {
      return type == .string ? .text("none") : nil
    }
    return switch type {
    case .uint32: UInt32(text).map { .uint32($0) }
    case .int32: Int32(text).map { .int32($0) }
    default: .text(text)
    }
  }

  /// A switch, which the daemon keeps as a number; other words than `yes` and `no` are the default.
  private static func flag(_ name: String, in configuration: Configuration) -> CmapValue? {
    let release = configuration.document.release
    guard let key = Catalogue.key(name, inSection: "totem"), key.isKnown(in: release) else {
      return nil
    }
    switch configuration.projection.text(CmapKey(in: "totem.", name))?.value {
    case "yes": return .uint32(1)
    case "no": return .uint32(0)
    default: return .uint32(key.defaultValue(in: release) == .literal("yes") ? 1 : 0)
    }
  }
}

extension CmapKey {
  /// A name of the catalogue or of this file behind a prefix.
  fileprivate init(in prefix: String, _ name: String) { self.init(stringLiteral: prefix + name) }
}

extension CatalogueKey {
  /// Whether the daemon's code of a release of the 3.x line knows the key.
  fileprivate func isKnown(in release: Release) -> Bool {
    since.last.map { $0 <= release } ?? true
  }
}

extension Configuration {
  /// The settings of totem in effect.
  public var runtimeSettings: RuntimeSettings { RuntimeSettings(self) }
}
