#if Runtime
public import CorosyncCmap
public import CorosyncModel
public import CorosyncRuntime
import Glibc

/// The cluster as the corosync of this machine sees it.
public struct LocalCluster: ClusterRuntime {
  private static let members = "runtime.members."

  let daemon: CorosyncDaemon

  public init(_ daemon: CorosyncDaemon = CorosyncDaemon()) { self.daemon = daemon }

  public func state(within limit: Duration) throws(RuntimeError) -> ClusterState {
    let deadline = ContinuousClock.now + limit
    let local = NodeID(rawValue: try daemon.localNodeID(within: deadline.remaining))
    let members = try members(until: deadline)
    var links: [ClusterState.Link] = []
    for member in members where member.id != local && member.isJoined {
      links += try self.links(to: member.id, until: deadline)
    }
    let loaded = try daemon.value(of: "totem.config_version", within: deadline.remaining)
    return ClusterState(
      localNode: local, loadedVersion: loaded?.unsigned, members: members, links: links,
      quorum: try quorum(until: deadline))
  }

  public func configuration(within limit: Duration) throws(RuntimeError) -> [CmapKey: CmapValue] {
    let deadline = ContinuousClock.now + limit
    var map: [CmapKey: CmapValue] = [:]
    for section in ExpectedMap.sections {
      for entry in try daemon.entries(prefix: section, within: deadline.remaining) {
        map[entry.key] = entry.value
      }
    }
    return map
  }

  public func reloadErrorMessage(within limit: Duration) throws(RuntimeError) -> String? {
    let value = try daemon.value(of: "config.reload_error_message", within: limit)
    return value?.stringBytes.map { String(decoding: $0, as: UTF8.self) }
  }

  public func value(of key: CmapKey, within limit: Duration) throws(RuntimeError) -> CmapValue? {
    try daemon.value(of: key, within: limit)
  }

  public func reload(within limit: Duration) throws(RuntimeError) -> ReloadVerdict {
    try daemon.reload(within: limit)
  }

  public func wait(
    within limit: Duration, until condition: (ClusterState) throws(RuntimeError) -> Bool
  ) throws(RuntimeError) -> Bool {
    let deadline = ContinuousClock.now + limit
    return try daemon.wait(
      forChangesUnder: [Self.members], recheckingEvery: .milliseconds(500), within: limit
    ) { () throws(RuntimeError) in
      try condition(try state(within: max(deadline.remaining, .seconds(1))))
    }
  }

  public func rest(for time: Duration) {
    let deadline = ContinuousClock.now + time
    while ContinuousClock.now < deadline { usleep(20_000) }
  }

  private func members(
    until deadline: ContinuousClock.Instant
  ) throws(RuntimeError) -> [ClusterState.Member] {
    var facts: [NodeID: [String: CmapValue]] = [:]
    for entry in try daemon.entries(prefix: Self.members, within: deadline.remaining) {
      let parts = entry.key.description.dropFirst(Self.members.count).split(separator: ".")
      guard parts.count == 2, let id = UInt32(parts[0]) else { continue }
      facts[NodeID(rawValue: id), default: [:]][String(parts[1])] = entry.value
    }
    return facts.map { id, facts in
      ClusterState.Member(
        id: id, isJoined: facts["status"] == .text("joined"),
        configVersion: facts["config_version"]?.unsigned,
        joinCount: facts["join_count"]?.unsigned.flatMap { UInt32(exactly: $0) },
        addresses: facts["ip"]?.stringBytes.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  private func links(
    to id: NodeID, until deadline: ContinuousClock.Instant
  ) throws(RuntimeError) -> [ClusterState.Link] {
    let status = try daemon.nodeStatus(of: id.rawValue, within: deadline.remaining)
    return status.links.compactMap { link in
      UInt8(exactly: link.number).map {
        ClusterState.Link(
          peer: id, number: LinkNumber(rawValue: $0),
          isConnected: link.isEnabled && link.isConnected,
          localAddress: IPAddress(link.localAddress),
          remoteAddress: IPAddress(link.remoteAddress))
      }
    }
  }

  private func quorum(
    until deadline: ContinuousClock.Instant
  ) throws(RuntimeError) -> ClusterState.QuorumState? {
    do {
      let status = try daemon.quorum(within: deadline.remaining)
      return ClusterState.QuorumState(
        isQuorate: status.isQuorate, totalVotes: status.totalVotes,
        expectedVotes: status.expectedVotes, quorum: status.quorum)
    } catch RuntimeError.noQuorumProvider {
      return nil
    }
  }
}

extension ContinuousClock.Instant {
  /// The time until the instant, at least zero.
  fileprivate var remaining: Duration { max(.zero, ContinuousClock.now.duration(to: self)) }
}
#endif
