import CorosyncDiagnostics
import CorosyncModel
import CorosyncSafeEdit

/// The file and the running cluster, for people and programs.
struct StatusReport: Encodable {
  let file: String
  let clusterName: String?
  let transport: String
  let cipher: String
  let hash: String
  let fileVersion: UInt64?

  /// Nil where the file is not a running daemon's own.
  let running: Running?

  /// Why there is no running cluster to show.
  let reason: String?

  struct Running: Encodable {
    let configVersion: UInt64?
    let localNode: UInt32
    let quorum: QuorumJSON?
    let members: [MemberJSON]
    let links: [LinkJSON]
  }

  struct QuorumJSON: Encodable {
    let quorate: Bool
    let totalVotes: UInt32
    let expectedVotes: UInt32
    let needed: UInt32
  }

  struct LinkJSON: Encodable {
    let link: UInt8
    let nodeid: UInt32
    let name: String?
    let connected: Bool
    let address: String?
    let port: Int
  }
}

extension StatusReport {
  init(_ inspection: Inspection) throws {
    let view = try inspection.view()
    let configuration = view.configuration
    file = view.path
    clusterName = configuration.totem.clusterName?.value
    transport = configuration.totem.transportName?.value ?? "knet"
    cipher = configuration.totem.crypto.effectiveCipher
    hash = configuration.totem.crypto.effectiveHash
    fileVersion = configuration.totem.configVersion?.value
    running = view.state.map { Running($0, configuration) }
    reason = view.reason
  }

  /// The report as text.
  var lines: [String] {
    let head = [
      "file:      \(file)", "cluster:   \(clusterName.map { escaped($0) } ?? "without a name")",
      "transport: \(escaped(transport)), cipher \(escaped(cipher)), hash \(escaped(hash))",
      "version:   \(fileVersion.map { String($0) } ?? "none") in the file"
        + (running.map { ", \($0.configVersion.map { String($0) } ?? "none") running" } ?? ""),
    ]
    return head + (running?.lines ?? ["running:   unknown: \(reason ?? "no cluster")"])
  }
}

extension StatusReport.Running {
  init(_ state: ClusterState, _ configuration: Configuration) {
    configVersion = state.loadedVersion
    localNode = state.localNode.rawValue
    quorum = state.quorum.map {
      StatusReport.QuorumJSON(
        quorate: $0.isQuorate, totalVotes: $0.totalVotes, expectedVotes: $0.expectedVotes,
        needed: $0.quorum)
    }
    let seen = Set(state.members.map(\.id))
    let absent = configuration.nodes.compactMap(\.id?.value).filter { !seen.contains($0) }
    members =
      (state.members
      + absent.map { ClusterState.Member(id: $0, isJoined: false, configVersion: nil) })
      .map { MemberJSON($0, in: configuration) }
    links = state.links.map { StatusReport.LinkJSON($0, configuration) }
  }

  fileprivate var lines: [String] {
    [quorumLine, "members:"] + members.map { line($0) }
      + (links.isEmpty ? [] : ["links from this node:"] + links.map { line($0) })
  }

  private var quorumLine: String {
    guard let quorum else { return "quorum:    no provider; every partition acts as quorate" }
    return "quorum:    \(quorum.quorate ? "quorate" : "NOT quorate"), \(quorum.totalVotes) of "
      + "\(quorum.expectedVotes) votes, \(quorum.needed) needed"
  }

  private func line(_ member: MemberJSON) -> String {
    let version = member.configVersion.map { "config_version \($0)" } ?? "no config_version"
    let local = member.nodeid == localNode ? " (this node)" : ""
    return "  \(member.nodeid)  \(member.name.map { escaped($0) } ?? "-")  "
      + "\(member.joined ? "joined" : "away"), \(version)\(local)"
  }

  private func line(_ link: StatusReport.LinkJSON) -> String {
    let name = link.name.map { escaped($0) } ?? "nodeid \(link.nodeid)"
    let address = link.address.map { " \(escaped($0)) port \(link.port)" } ?? ""
    return "  link \(link.link) to \(name)\(address): "
      + (link.connected ? "connected" : "NOT connected")
  }
}

extension StatusReport.LinkJSON {
  init(_ link: ClusterState.Link, _ configuration: Configuration) {
    let node = configuration.nodes.first { $0.id?.value == link.peer }
    self.link = link.number.rawValue
    nodeid = link.peer.rawValue
    name = node?.name?.value
    connected = link.isConnected
    address = node?.addresses[link.number]?.value
    port = configuration.port(of: link.number)
  }
}
