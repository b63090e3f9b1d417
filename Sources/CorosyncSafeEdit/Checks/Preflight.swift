import CorosyncDiagnostics
public import CorosyncModel

/// What must hold of a running cluster before its configuration is changed.
public enum Preflight {
  /// A check that did not pass.
  public struct Finding: Sendable, Hashable {
    public let check: Check

    /// What was found, one clause.
    public let message: String

    /// What a person who overrides the check takes upon him, one clause.
    public let risk: String
  }

  /// The checks, by the names that `--force` takes.
  public enum Check: String, Sendable, Hashable, CaseIterable {
    /// The cluster is quorate.
    case quorum
    /// Every node that stays in the node list is a member.
    case members
    /// The daemon runs the version that the file has.
    case version
    /// Every link that stays in the file is connected to every member that stays.
    case links
  }

  /// The checks that do not pass for the configuration that is in place now.
  ///
  /// What the candidate removes need not work.
  public static func findings(
    live configuration: Configuration, candidate: Configuration, in state: ClusterState
  ) -> [Finding] {
    let staying = Dictionary(
      candidate.nodes.compactMap { node in node.id.map { ($0.value, node) } },
      uniquingKeysWith: { first, _ in first })
    return [
      quorum(state), members(configuration, state, staying), version(configuration, state),
      links(configuration, state, staying),
    ].compactMap(\.self)
  }

  private static func quorum(_ state: ClusterState) -> Finding? {
    guard let quorum = state.quorum, !quorum.isQuorate else { return nil }
    return Finding(
      check: .quorum,
      message:
        "the cluster is not quorate: \(quorum.totalVotes) of \(quorum.expectedVotes) votes are "
        + "there, and \(quorum.quorum) are needed",
      risk: "another part of the cluster may run with the old configuration")
  }

  private static func members(
    _ configuration: Configuration, _ state: ClusterState, _ staying: [NodeID: Node]
  ) -> Finding? {
    let joined = state.joinedIDs
    let away = configuration.nodes.filter { node in
      node.id.map { !joined.contains($0.value) && staying[$0.value] != nil } ?? false
    }
    if away.isEmpty { return nil }
    return Finding(
      check: .members,
      message:
        "not every node is a member: \(list(away.map { escaped($0.label) })) \(away.count > 1 ? "are" : "is") away",
      risk: "a node that comes back with the old file stops when it sees the new version; copy the "
        + "new file to it before corosync starts there")
  }

  private static func version(
    _ configuration: Configuration, _ state: ClusterState
  ) -> Finding? {
    let file = configuration.totem.configVersion?.value ?? 0
    let running = state.loadedVersion ?? 0
    guard file != running else { return nil }
    return Finding(
      check: .version,
      message: "the daemon runs config_version \(running), and the file has \(file)",
      risk: "the reload brings all differences between the file and the running configuration "
        + "into effect, not only this change")
  }

  private static func links(
    _ configuration: Configuration, _ state: ClusterState, _ staying: [NodeID: Node]
  ) -> Finding? {
    let joined = state.joinedIDs
    let down = state.links.filter { link in
      !link.isConnected && joined.contains(link.peer)
        && configuration.links.contains(link.number)
        && staying[link.peer]?.addresses[link.number] != nil
    }
    if down.isEmpty { return nil }
    let names = down.map { "link \($0.number) to \(configuration.label(of: $0.peer))" }
    return Finding(
      check: .links,
      message: "not every link is connected: \(list(names))",
      risk: "a change of the remaining links can cut nodes off")
  }
}

/// Names in a sentence: `uno, dos and tres`.
func list(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
