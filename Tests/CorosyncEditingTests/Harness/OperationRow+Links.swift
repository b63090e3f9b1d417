import CorosyncEditing
import CorosyncModel
import CorosyncSyntax

extension OperationRow {
  static let links: [OperationRow] = [
    OperationRow("link add", share: 50) { addLink($0, &$1) },
    OperationRow("link remove", share: 25) { removeLink($0, &$1) },
    OperationRow("link set", share: 90) { setLink($0, &$1) },
    OperationRow("link addresses", share: 90) { readdressLink($0, &$1) },
  ]

  private static func addLink(
    _ configuration: Configuration, _ choice: inout TrialChoice
  ) -> OperationTrial? {
    let taken = Set(configuration.links + configuration.interfaces.keys)
    let free = (0...7).map { LinkNumber(rawValue: $0) }.filter { !taken.contains($0) }
    guard !free.isEmpty, configuration.totem.transport == .knet else { return nil }
    let link = choice.pick(free)
    guard let addresses = choice.addresses(for: configuration, network: Int(link.rawValue)) else {
      return nil
    }
    let settings = choice.chance(50) ? newSettings(&choice) : LinkSettings()
    return OperationTrial(
      operation: AddLink(link, addresses: addresses, settings: settings),
      inverse: [RemoveLink(link)],
      change: { meaning in
        for (id, address) in addresses {
          meaning.entries["node[\(id)].ring\(link)_addr"] = "str \(address)"
        }
        meaning.set(settings, link)
      }, mayTouch: { _ in false })
  }

  private static func newSettings(_ choice: inout TrialChoice) -> LinkSettings {
    LinkSettings(
      port: choice.chance(50) ? 7001 : nil, priority: choice.pick([nil, 0, 7, 255]),
      transport: choice.chance(30) ? "udp" : nil, pingInterval: Milliseconds(rawValue: 300),
      pingTimeout: Milliseconds(rawValue: 900), pingPrecision: choice.chance(30) ? 4096 : nil,
      pongCount: choice.chance(30) ? 3 : nil)
  }

  private static func removeLink(
    _ configuration: Configuration, _ choice: inout TrialChoice
  ) -> OperationTrial? {
    guard configuration.links.count > 1 else { return nil }
    let link = choice.pick(configuration.links)
    let sections = configuration.projection.interfaceSections[link.rawValue] ?? []
    let removed = configuration.lines(ofSections: sections)
    let settings = configuration.interfaces[link].map { LinkSettings($0) } ?? LinkSettings()
    let kept = Set(Meaning.keys(settings, link))
    let document = configuration.document
    return OperationTrial(
      operation: RemoveLink(link),
      inverse: [
        AddLink(
          link, addresses: configuration.addresses(on: link), settings: settings,
          allowsSharedAddresses: true, allowsHostNames: true)
      ],
      change: { meaning in
        meaning.entries = meaning.entries.filter { key, _ in
          !key.hasPrefix("totem.interface.\(link).")
            && !(key.hasPrefix("node[") && key.hasSuffix("].ring\(link)_addr"))
        }
      },
      mayTouch: { line in
        removed.contains(line.range) || line.kind == .blank
          || document.text(line.name) == "ring\(link)_addr"
      },
      // Unknown keys of a link's section are stored without its number, so another one may show.
      ignores: { Meaning.isUnnumberedInterfaceKey($0) },
      forgets: {
        Meaning.isUnnumberedInterfaceKey($0)
          || $0.hasPrefix("totem.interface.\(link).") && !kept.contains($0)
      })
  }

  private static func setLink(
    _ configuration: Configuration, _ choice: inout TrialChoice
  ) -> OperationTrial? {
    let links = Set(configuration.links + configuration.interfaces.keys).sorted()
    guard !links.isEmpty else { return nil }
    let link = choice.pick(links)
    let new =
      configuration.totem.transport == .knet && choice.chance(80)
      ? LinkSettings(
        priority: 9, pingInterval: Milliseconds(rawValue: 400),
        pingTimeout: Milliseconds(rawValue: 1600), pongCount: 4) : LinkSettings(port: 7100)
    let keys = Meaning.keys(new, link)
    let document = configuration.document
    let sections = configuration.projection.interfaceSections[link.rawValue] ?? []
    let own = configuration.lines(ofSections: sections)
    return OperationTrial(
      operation: SetLink(link, settings: new), inverse: restoring(link, new, in: configuration),
      change: { $0.set(new, link) },
      mayTouch: { line in
        own.contains(line.range)
          && keys.contains("totem.interface.\(link).\(document.text(line.name))")
      })
  }

  /// What brings a link's keys back: their old values, or none.
  private static func restoring(
    _ link: LinkNumber, _ new: LinkSettings, in configuration: Configuration
  ) -> [any EditOperation] {
    let section = ConfigurationPath([.init("totem")])?
      .appending("interface", .value(key: "linknumber", value: "\(link)"))
    return Meaning.keys(new, link).compactMap { key -> (any EditOperation)? in
      guard let name = key.split(separator: ".").last,
        let path = section?.appending(String(name))
      else { return nil }
      // A value that the daemon drops is there all the same.
      if let line = configuration.index.pair(path) {
        return SetKey(path, to: configuration.document.text(line.value))
      }
      return UnsetKey(path)
    }
  }

  private static func readdressLink(
    _ configuration: Configuration, _ choice: inout TrialChoice
  ) -> OperationTrial? {
    guard !configuration.links.isEmpty else { return nil }
    let link = choice.pick(configuration.links)
    let old = configuration.addresses(on: link)
    let made = choice.addresses(
      for: configuration, network: 50, family: configuration.family(of: link))
    guard let new = made?.filter({ old[$0.key] != nil }), !new.isEmpty else { return nil }
    let document = configuration.document
    return OperationTrial(
      operation: ReaddressLink(link, addresses: new),
      inverse: [
        ReaddressLink(link, addresses: old, allowsSharedAddresses: true, allowsHostNames: true)
      ],
      change: { meaning in
        for (id, address) in new {
          meaning.entries["node[\(id)].ring\(link)_addr"] = "str \(address)"
        }
      }, mayTouch: { document.text($0.name) == "ring\(link)_addr" })
  }
}

extension Meaning {
  /// The keys of the map that settings of a link become.
  static func keys(_ settings: LinkSettings, _ link: LinkNumber) -> [String] {
    values(settings).map { "totem.interface.\(link).\($0.key)" }
  }

  mutating func set(_ settings: LinkSettings, _ link: LinkNumber) {
    for (key, value) in Self.values(settings) { entries["totem.interface.\(link).\(key)"] = value }
  }

  private static func values(_ settings: LinkSettings) -> [(key: String, value: String)] {
    let all: [(String, String?)] = [
      ("mcastport", settings.port.map { "u16 \($0)" }),
      ("knet_transport", settings.transport.map { "str \($0)" }),
      ("knet_link_priority", settings.priority.map { "u8 \($0)" }),
      ("knet_ping_interval", settings.pingInterval.map { "u32 \($0.rawValue)" }),
      ("knet_ping_timeout", settings.pingTimeout.map { "u32 \($0.rawValue)" }),
      ("knet_ping_precision", settings.pingPrecision.map { "u32 \($0)" }),
      ("knet_pong_count", settings.pongCount.map { "u32 \($0)" }),
    ]
    return all.compactMap { key, value in value.map { (key, $0) } }
  }

  /// Whether a key is one of an `interface` section that corosync does not know.
  static func isUnnumberedInterfaceKey(_ key: String) -> Bool {
    let parts = key.split(separator: ".")
    return key.hasPrefix("totem.interface.") && (parts.count < 4 || UInt8(parts[2]) == nil)
  }
}
