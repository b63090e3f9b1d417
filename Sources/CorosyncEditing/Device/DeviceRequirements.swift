import CorosyncModel

/// What a file must have before it can have a device, and what a device's settings must be.
struct DeviceRequirements {
  /// Options that a running daemon keeps until it is restarted, whatever a reload brings.
  private static let incompatible = ["auto_tie_breaker", "last_man_standing", "allow_downscale"]

  private let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  /// Refuses a file that no device can be added to.
  func checkFile() throws(DeviceError) {
    let quorum = configuration.quorum
    guard quorum.provider?.value == "corosync_votequorum" else {
      throw .noVotequorum(provider: quorum.provider?.value)
    }
    if configuration.nodes.isEmpty { throw .noNodeList }
    if configuration.totem.clusterName?.value.isEmpty ?? true { throw .noClusterName }
    for option in Self.incompatible where isOn(option) { throw .incompatible(option: option) }
    if let votes = quorum.expectedVotes?.value { throw .expectedVotes(votes) }
  }

  private func isOn(_ option: String) -> Bool {
    switch option {
    case "auto_tie_breaker": configuration.quorum.autoTieBreaker?.value ?? false
    case "last_man_standing": configuration.quorum.lastManStanding?.value ?? false
    default: configuration.quorum.allowDownscale?.value ?? false
    }
  }

  /// Refuses settings that corosync-qdevice or this cluster can't have.
  func check(_ settings: DeviceSettings) throws(DeviceError) {
    if let host = settings.host { try check(host: host, settings.hostAddresses) }
    try check(settings.tieBreaker)
    if settings.port == 0 { throw .outOfRange(setting: "port", value: "0", range: "1 to 65535") }
    let times: [(String, Milliseconds?, ClosedRange<UInt32>)] = [
      ("timeout", settings.timeout, 1...UInt32.max),
      ("sync_timeout", settings.syncTimeout, 1...UInt32.max),
      ("connect_timeout", settings.connectTimeout, 1000...120_000),
      ("heuristics timeout", settings.heuristics.timeout, 1000...120_000),
      ("heuristics sync_timeout", settings.heuristics.syncTimeout, 1000...120_000),
      ("heuristics interval", settings.heuristics.interval, 1000...3_600_000),
    ]
    for (name, time, range) in times {
      guard let time, !range.contains(time.rawValue) else { continue }
      let allowed = range.upperBound == .max ? "1 and more" : Self.text(of: range)
      throw .outOfRange(setting: name, value: time.number, range: allowed)
    }
    try check(settings.heuristics.commands)
  }

  private static func text(of range: ClosedRange<UInt32>) -> String {
    "\(range.lowerBound) to \(range.upperBound) ms"
  }

  private func check(host: String, _ known: [IPAddress]) throws(DeviceError) {
    if host.isEmpty { throw .emptyHost }
    // An address of IPv6 may name its interface, and a name may end with the dot of the root.
    let address = IPAddress(host.prefix { $0 != "%" })
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    guard address != nil || HostName.isPlausible(name) else { throw .hostName(host) }
    let addresses = known + [address].compactMap(\.self)
    for node in configuration.nodes {
      let texts = node.addresses.values.map(\.value) + [node.name?.value].compactMap(\.self)
      let isNode =
        texts.contains { $0.lowercased() == name.lowercased() }
        || texts.contains { text in IPAddress(text).map { addresses.contains($0) } ?? false }
      if isNode { throw .hostIsNode(host: host, node: node.label) }
    }
  }

  private func check(_ tieBreaker: DeviceTieBreaker?) throws(DeviceError) {
    guard case .node(let id) = tieBreaker else { return }
    let ids = configuration.nodes.compactMap(\.id?.value)
    if !ids.contains(id) { throw .unknownTieBreaker(id, nodes: ids) }
  }

  private func check(_ commands: [DeviceHeuristics.Command]) throws(DeviceError) {
    let former = Set(configuration.quorum.device?.heuristics.commands.keys.map { $0 } ?? [])
    let count = former.union(commands.map(\.name)).count
    if count > DeviceHeuristics.limit { throw .tooManyCommands(count) }
    var names: Set<String> = []
    for command in commands {
      if !names.insert(command.name).inserted {
        throw .command(name: command.name, reason: "it is given twice")
      }
      if command.name.isEmpty || command.name.contains(".") {
        throw .command(name: command.name, reason: "its name must have letters and no dot")
      }
      if let flaw = HeuristicsCommand(command.line.utf8).flaw {
        throw .command(name: command.name, reason: flaw.description)
      }
    }
  }
}
