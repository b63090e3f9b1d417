public import CorosyncCmap
import CorosyncDiagnostics
public import CorosyncModel

/// The proof that a cluster runs a configuration: what is missing from it.
public struct Verification: Sendable, Hashable {
  /// One thing that is not as it must be.
  public enum Failure: Sendable, Hashable {
    /// A member announces another version of the configuration, or none.
    case memberVersion(NodeID, found: UInt64?)
    /// A node that was a member is one no more.
    case memberLost(NodeID)
    /// A member left and came back meanwhile.
    case memberRejoined(NodeID)
    /// A link of the file to a member is not connected, or not there.
    case linkDown(LinkNumber, to: NodeID)
    case notQuorate
    /// A key of the daemon's map is not what the file says.
    case keyDiffers(CmapKey)
    /// The daemon takes the file's value of a key at its next start only.
    case keyWaits(CmapKey)
    /// The daemon's map has a key that the file does not have.
    case keyNotInFile(CmapKey)
    /// The pings of a link go by other timers than the file gives.
    case pingsDiffer(LinkNumber)
    /// The daemon took the file but could not apply all of it.
    case notApplied(String)
  }

  /// The version that every member must announce.
  public let version: UInt64

  /// What does not hold, in the order of the cases; empty where the proof is complete.
  public let failures: [Failure]

  public var isComplete: Bool { failures.isEmpty }

  /// The members, other than the local node, that do not announce the version.
  func laggards(besides local: NodeID) -> [NodeID] {
    failures.compactMap { failure in
      if case .memberVersion(let id, _) = failure, id != local { id } else { nil }
    }
  }
}

extension Verification {
  /// Holds what a node tells of the cluster against a configuration.
  ///
  /// `before` is the state before the change; nil where only the present is looked at.
  static func failures(
    of configuration: Configuration, version: UInt64, in state: ClusterState,
    before: ClusterState?
  ) -> [Failure] {
    let versions = state.joined.filter { $0.configVersion != version }.map {
      Failure.memberVersion($0.id, found: $0.configVersion)
    }
    let quorate = state.quorum?.isQuorate ?? true
    let wasQuorate = before?.quorum?.isQuorate ?? true
    return versions + lostMembers(configuration, state, before: before)
      + brokenLinks(configuration, state, before: before)
      + (quorate || !wasQuorate ? [] : [.notQuorate])
  }

  /// The members that are away; those that the new configuration does not have may be.
  private static func lostMembers(
    _ configuration: Configuration, _ state: ClusterState, before: ClusterState?
  ) -> [Failure] {
    guard let before else { return [] }
    let kept = Set(configuration.nodes.compactMap(\.id?.value))
    let now = Dictionary(state.members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return before.joined.filter { kept.contains($0.id) }.compactMap { member in
      guard let current = now[member.id], current.isJoined else { return .memberLost(member.id) }
      let hasStayed = member.joinCount == nil || current.joinCount == member.joinCount
      return hasStayed ? nil : .memberRejoined(member.id)
    }
  }

  /// The links that are not connected; those that were not before either are not blamed on the
  /// change, which a person who forces it has to be able to make.
  private static func brokenLinks(
    _ configuration: Configuration, _ state: ClusterState, before: ClusterState?
  ) -> [Failure] {
    guard configuration.totem.transport == .knet else { return [] }
    let wereDown = (before?.links ?? []).filter { !$0.isConnected }
    let connected = state.links.filter(\.isConnected)
    let accepted = Set((connected + wereDown).map { Endpoint(peer: $0.peer, link: $0.number) })
    let joined = state.joinedIDs
    var failures: [Failure] = []
    for node in configuration.nodes {
      guard let id = node.id?.value, id != state.localNode, joined.contains(id) else { continue }
      for link in node.addresses.keys.sorted()
      where !accepted.contains(Endpoint(peer: id, link: link)) {
        failures.append(.linkDown(link, to: id))
      }
    }
    return failures
  }

  private struct Endpoint: Hashable {
    let peer: NodeID
    let link: LinkNumber
  }
}

extension Verification.Failure {
  /// The failure as one clause, with the names of the configuration's nodes.
  public func message(in configuration: Configuration, version: UInt64) -> String {
    switch self {
    case .memberVersion(let id, let found):
      "\(configuration.label(of: id)) announces config_version "
        + "\(found.map { String($0) } ?? "none"), not \(version)"
    case .memberLost(let id): "\(configuration.label(of: id)) is a member no more"
    case .memberRejoined(let id): "\(configuration.label(of: id)) left the cluster and came back"
    case .linkDown(let link, let id):
      "link \(link) to \(configuration.label(of: id)) is not connected"
    case .notQuorate: "the cluster is not quorate any more"
    case .keyDiffers(let key): "the running value of \"\(key)\" is not the file's"
    case .keyWaits(let key):
      "the file's \"\(key)\" is in use from the next start of corosync on, on each node"
    case .keyNotInFile(let key):
      "corosync runs with \"\(key)\", which the file does not have; \"corosync-edit reload\" "
        + "removes it"
    case .pingsDiffer(let link):
      "the pings of link \(link) go by other timers than the file's, as after a change of the token; "
        + "\"corosync-edit reload\" sets them"
    case .notApplied(let message): "corosync could not apply everything: \"\(escaped(message))\""
    }
  }
}
