import TestSupport

/// What the daemon of one node shows at one moment.
struct DaemonPicture {
  let map: [String: String]
  let stats: [String: String]
  let quorum: [Substring]
  let ports: Set<Int>

  /// All lines of the daemon's log.
  let log: [Substring]

  /// The daemon's messages since the last reload or its start; none where they were not asked for.
  let messages: ArraySlice<Substring>

  init(of lab: LabCluster, on node: String = "uno", withMessages: Bool = false) throws {
    let marker = "=== next ==="
    let commands = [
      "corosync-cmapctl", "corosync-cmapctl -m stats", "corosync-quorumtool", "ss -Hlun",
      "cat /var/log/corosync/corosync.log",
    ]
    let script = commands.joined(separator: "; echo '\(marker)'; ")
    let parts = try lab.run(["sh", "-c", script], on: node).output
      .split(separator: "\(marker)\n", omittingEmptySubsequences: false)
    guard parts.count == commands.count else { throw CommandFailure("\(node) shows nothing") }
    map = Self.keys(parts[0])
    stats = Self.keys(parts[1])
    quorum = parts[2].split(separator: "\n")
    ports = Set(parts[3].split(separator: "\n").compactMap { Self.port($0) })
    log = parts[4].split(separator: "\n")
    messages = withMessages ? try FlightRecorder(of: lab, on: node).sinceReload : []
  }

  private static func keys(_ text: Substring) -> [String: String] {
    let pairs = text.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let sign = line.firstRange(of: " = "), let name = line.split(separator: " ").first
      else { return nil }
      return (String(name), String(line[sign.upperBound...]))
    }
    return Dictionary(pairs, uniquingKeysWith: { _, last in last })
  }

  private static func port(_ line: Substring) -> Int? {
    let words = line.split(separator: " ")
    return words.count > 3 ? words[3].split(separator: ":").last.flatMap { Int($0) } : nil
  }
}

extension DaemonPicture {
  /// The keys of the map that tell what the daemon uses, without those that count events.
  var settings: [String: String] {
    map.filter { $0.key.hasPrefix("runtime.config.") || $0.key.hasPrefix("runtime.votequorum.") }
      // Only a reload makes this key.
      .filter { $0.key != "runtime.votequorum.atb_type" }
  }

  /// The same without some keys.
  func settings(without keys: some Collection<String>) -> [String: String] {
    settings.filter { !keys.contains($0.key) }
  }

  /// The keys of the map that come from the file, without the version.
  var configuration: [String: String] {
    map.filter { key, _ in
      !key.hasPrefix("runtime.") && !key.hasPrefix("config.") && !key.hasSuffix(".bindnetaddr")
        && key != "totem.config_version" && key != "nodelist.local_node_pos"
    }
  }

  /// The same with the keys of nodes by the ids of these, since their order means nothing.
  var configurationByID: [String: String] {
    Dictionary(
      configuration.map { key, value in
        let parts = key.split(separator: ".", maxSplits: 3)
        guard key.hasPrefix("nodelist.node."), parts.count == 4,
          let id = map["nodelist.node.\(parts[2]).nodeid"]
        else { return (key, value) }
        return ("node \(id) \(parts[3])", value)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether evidence shows, in the log among the lines behind the first `known`.
  func shows(_ evidence: Evidence, behind known: Int, since earlier: DaemonPicture) -> Bool {
    switch evidence {
    case .map(let key, let value): map[key] == value
    case .stats(let key, let value): stats[key] == value
    case .quorum(let text): quorum.contains { $0.contains(text) }
    case .message(let text): messages.contains { $0.contains(text) }
    case .log(let text): log.dropFirst(known).contains { $0.contains(text) }
    case .port(let port): ports.contains(port)
    case .sends(let link):
      packets(link) > earlier.packets(link)
    }
  }

  private func packets(_ link: Int) -> Int {
    stats["stats.knet.node2.link\(link).tx_data_packets"].flatMap { Int($0) } ?? 0
  }
}
