import CorosyncCmap
import CorosyncModel

/// The links as the daemon has them when it has read the file.
///
/// Source: totemconfig.c get_interface_params, put_nodelist_members_to_config,
/// config_convert_nodelist_to_interface.
struct DaemonLinks: Sendable {
  /// An address of the node list.
  struct Member: Sendable {
    let position: Int
    let address: Sourced<String>
  }

  /// The addresses of each link, in the order in which the daemon comes to them.
  private(set) var members: [UInt32: [Member]] = [:]

  /// The links that the daemon reads settings of in the file, each with a place.
  private(set) var settings: [UInt32: Range<Int>] = [:]

  /// The addresses of each node, by position.
  private(set) var addresses: [Int: [UInt32: Sourced<String>]] = [:]

  /// The node that is the daemon's own, where that is known.
  let local: Int?

  /// Whether the daemon binds to the own node's addresses whatever `bindnetaddr` says.
  let ignoresBindAddress: Bool

  /// The families that the daemon takes for an address, the preferred one first.
  let families: [IPAddress.Family]

  init(_ configuration: Configuration, options: RuleOptions, isReload: Bool = false) {
    let projection = configuration.projection
    families = Self.families(configuration)
    local = LocalNode.position(in: configuration, options)
    ignoresBindAddress =
      projection["totem.interface.0.bindnetaddr"] == nil
      || projection["nodelist.node.0.ring0_addr"] != nil
    readAddresses(projection)
    if !isReload, !configuration.nodeListCounts { members = [:] }
    readSettings(projection, isUDP: configuration.totem.transport == .udp)
  }

  private mutating func readAddresses(_ projection: Projection) {
    for entry in projection.entries(prefix: "nodelist.node.") {
      let parts = entry.key.description.split(separator: ".", maxSplits: 3)
      guard parts.count == 4, let position = Int(parts[2]),
        let link = Self.ringNumber(parts[3]), let bytes = entry.value.stringBytes
      else { continue }
      let address = Sourced(String(decoding: bytes, as: UTF8.self), range: entry.origin.range)
      members[link, default: []].append(Member(position: position, address: address))
      addresses[position, default: [:]][link] = address
    }
  }

  /// The link of `ringX_addr` as sscanf(3) reads it with `ring%u%s`.
  private static func ringNumber(_ name: Substring) -> UInt32? {
    guard name.hasPrefix("ring") else { return nil }
    var rest = name.dropFirst(4)
    let isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, rest.dropFirst(digits.count) == "_addr" else { return nil }
    let number = UInt64(digits) ?? UInt64.max
    return UInt32(truncatingIfNeeded: isNegative ? 0 &- number : number)
  }

  private mutating func readSettings(_ projection: Projection, isUDP: Bool) {
    for entry in projection.entries(prefix: "totem.interface.") {
      let parts = entry.key.description.split(
        separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, !parts[2].isEmpty, !parts[3].isEmpty else { continue }
      if isUDP, parts[3] != "bindnetaddr" { continue }
      let link = Self.atoi(parts[2])
      if settings[link] == nil { settings[link] = entry.origin.range }
    }
  }

  /// A number as atoi(3) reads it, stored as an unsigned one.
  private static func atoi(_ text: Substring) -> UInt32 {
    let isNegative = text.first == "-"
    let digits = text.dropFirst(isNegative ? 1 : 0).prefix { ("0"..."9").contains($0) }
    let number = Int32(truncatingIfNeeded: Int64(digits) ?? 0)
    return UInt32(bitPattern: isNegative ? 0 &- number : number)
  }

  static func families(_ configuration: Configuration) -> [IPAddress.Family] {
    switch configuration.totem.ipVersion?.value {
    case "ipv4": [.v4]
    case "ipv6": [.v6]
    case "ipv4-6": [.v4, .v6]
    case "ipv6-4": [.v6, .v4]
    default: configuration.totem.transport == .udp ? [.v4] : [.v6, .v4]
    }
  }
}

extension DaemonLinks {
  /// The links that the daemon configures, lowest first; those above 7 are refused.
  ///
  /// The own node's addresses count by themselves; where the own node is not known, those of the
  /// node list do.
  var configured: [UInt32] {
    var links = Set(members.keys).union(settings.keys)
    if let local { links.formUnion((addresses[local] ?? [:]).keys) }
    return links.filter { $0 <= 7 }.sorted()
  }

  /// Whether the daemon reads the settings of a link with transport udp: only where it binds to it.
  func readsUDP(_ link: UInt32) -> Bool {
    if settings[link] != nil { return true }
    guard ignoresBindAddress else { return false }
    if let local { return addresses[local]?[link] != nil }
    return addresses.values.contains { $0[link] != nil }
  }

  /// How many addresses a link has.
  func memberCount(_ link: UInt32) -> Int { members[link]?.count ?? 0 }
}
