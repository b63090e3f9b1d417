#if Runtime
import CorosyncCmap
import CorosyncRuntime
import Glibc

/// Carries out one command of the probe.
struct ProbeCommand {
  let daemon: CorosyncDaemon
  private let limit = Duration.seconds(10)

  init(daemon: CorosyncDaemon) {
    self.daemon = daemon
  }

  /// False for a command that is not known.
  func run(_ arguments: [String]) throws -> Bool {
    switch (arguments.first, Array(arguments.dropFirst())) {
    case ("get", let keys): try get(keys)
    case ("list", let rest): try list(rest)
    case ("set", let rest) where rest.count == 3: try set(rest[0], rest[1], rest[2])
    case ("set-raw", let rest) where rest.count == 2: try setLong(rest[0], rest[1])
    case ("delete", let rest) where rest.count == 1:
      print(try daemon.delete(CmapKey(stringLiteral: rest[0]), within: limit))
    case ("reload", _): print(try daemon.reload(within: limit))
    case ("quorum", _): try quorum()
    case ("links", let nodes): try links(nodes)
    case ("process", _): process()
    case ("track", let rest) where rest.count == 2: try track(rest[0], rest[1])
    case ("wait", let rest) where rest.count == 3: try wait(rest[0], rest[1], rest[2])
    case ("stall", let rest) where rest.count == 2: try stall(rest[0], rest[1])
    case ("outlive", _): try outlive()
    case ("hammer", _): try hammer()
    default: return false
    }
    return true
  }

  private func get(_ keys: [String]) throws {
    for name in keys {
      let key = CmapKey(stringLiteral: name)
      if let value = try daemon.value(of: key, within: limit) {
        print(CmapEntry(key: key, value: value))
      } else {
        print("\(key) missing")
      }
    }
  }

  private func list(_ rest: [String]) throws {
    let map: CmapMap = rest.first == "stats" ? .statistics : .configuration
    let prefix = rest.count > 1 ? rest[1] : nil
    for entry in try daemon.entries(prefix: prefix, in: map, within: limit) { print(entry) }
  }

  private func set(_ name: String, _ type: String, _ text: String) throws {
    guard let value = CmapValue(label: type, text) else { exit(64) }
    try daemon.set(CmapKey(stringLiteral: name), to: value, within: limit)
  }

  /// Sets a string of a length.
  private func setLong(_ name: String, _ length: String) throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: Int(length) ?? 0)
    try daemon.set(CmapKey(stringLiteral: name), to: .string(bytes), within: limit)
  }

  private func quorum() throws {
    let status = try daemon.quorum(within: limit)
    print(
      "quorate \(status.isQuorate) node \(status.nodeID) votes \(status.nodeVotes)",
      "expected \(status.expectedVotes) highest \(status.highestExpectedVotes)",
      "total \(status.totalVotes) quorum \(status.quorum) flags \(status.flags.rawValue)",
      "device \(status.deviceName ?? "none") \(status.deviceVotes)")
  }

  private func links(_ nodes: [String]) throws {
    print("local \(try daemon.localNodeID(within: limit))")
    for node in nodes.compactMap({ UInt32($0) }) {
      let status = try daemon.nodeStatus(of: node, within: limit)
      print("node \(status.nodeID) reachable \(status.isReachable)")
      for link in status.links {
        print(
          "link \(link.number) enabled \(link.isEnabled) connected \(link.isConnected)",
          "mtu \(link.mtu) \(link.localAddress) -> \(link.remoteAddress)")
      }
    }
  }

  private func process() {
    guard let process = DaemonProcess.running() else { return print("none") }
    print("\(process.processID) \(process.configurationFile ?? "default")")
  }
}
#endif
