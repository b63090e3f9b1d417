import CorosyncCmap
import CorosyncDiagnostics
import CorosyncModel

/// What a configuration says and what holds by default, for programs and people.
enum ShowReport {
  /// The configuration's tree with a member `effective`, which has `totem` in the same shape.
  static func tree(_ configuration: Configuration, showsSecrets: Bool) -> ConfigurationTree {
    let tree = ConfigurationTree(configuration.projection, showsSecrets: showsSecrets)
    guard case .section(let members) = tree else { return tree }
    let totem = ConfigurationTree.Member("totem", effectiveTotem(configuration))
    // A section of this name would be one that corosync does not know.
    let own = members.filter { $0.name != "effective" }
    return .section(own + [ConfigurationTree.Member("effective", .section([totem]))])
  }

  private static func effectiveTotem(_ configuration: Configuration) -> ConfigurationTree {
    let crypto = configuration.totem.crypto
    let words = [
      ("transport", configuration.totem.transportName?.value ?? Transport.knet.rawValue),
      ("crypto_cipher", crypto.effectiveCipher), ("crypto_hash", crypto.effectiveHash),
    ]
    let settings = configuration.runtimeSettings.settings.filter {
      !$0.name.hasPrefix("interface.")
    }
    let members =
      settings.map { ConfigurationTree.Member(String($0.name), .value($0.value)) }
      + words.map { ConfigurationTree.Member($0.0, .value(.text($0.1))) }
    let links = configuration.timers.pings.keys.sorted().map { link(at: $0, configuration) }
    let all = links.isEmpty ? members : members + [.init("interface", .list(links))]
    return .section(all.sorted { $0.name < $1.name })
  }

  private static func link(
    at link: LinkNumber, _ configuration: Configuration
  ) -> ConfigurationTree {
    var members = [
      ConfigurationTree.Member("linknumber", .value(.uint8(link.rawValue))),
      ConfigurationTree.Member(
        "mcastport", .value(.uint32(UInt32(configuration.port(of: link))))),
    ]
    if let ping = configuration.timers.pings[link] {
      members += [
        .init("knet_ping_interval", .value(.uint32(ping.interval.rawValue))),
        .init("knet_ping_timeout", .value(.uint32(ping.timeout.rawValue))),
        .init("knet_pong_count", .value(.uint32(ping.pongCount))),
      ]
    }
    return .section(members)
  }

  // MARK: Text

  /// The tree as indented lines, one for each section and key.
  static func lines(_ tree: ConfigurationTree) -> [String] {
    guard case .section(let members) = tree else { return [] }
    return members.flatMap { lines($0, depth: 0) }
  }

  /// As deep as a name of the map has parts: 127 at most.
  private static func lines(_ member: ConfigurationTree.Member, depth: Int) -> [String] {
    let blanks = String(repeating: "  ", count: depth)
    let name = escaped(member.name)
    switch member.tree {
    case .value(let value): return ["\(blanks)\(name): \(text(value))"]
    case .secret: return ["\(blanks)\(name): (secret; --show-secrets prints it)"]
    case .list(let elements):
      return elements.flatMap { lines(.init(member.name, $0), depth: depth) }
    case .section(let members):
      return ["\(blanks)\(name)"] + members.flatMap { lines($0, depth: depth + 1) }
    }
  }

  private static func text(_ value: CmapValue) -> String {
    value.stringBytes.map { escaped($0) } ?? value.description
  }
}
