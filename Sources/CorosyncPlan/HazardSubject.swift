public import CorosyncModel
public import CorosyncValidation

/// What a hazard rule looks at: one configuration that replaces another, and the cluster that runs.
public struct HazardSubject: Sendable {
  public let old: Configuration
  public let new: Configuration

  /// The running cluster; nil where it could not be asked, so that only the files count.
  public let cluster: ClusterState?

  /// The machine of the daemon that was asked; nil where nobody looked.
  public let host: HostFacts?

  /// What is known of the host beyond the file, for the rules that the new file is held to.
  public let options: RuleOptions

  public init(
    from old: Configuration, to new: Configuration, cluster: ClusterState? = nil,
    host: HostFacts? = nil, options: RuleOptions = RuleOptions()
  ) {
    self.old = old
    self.new = new
    self.cluster = cluster
    self.host = host
    self.options = options
  }

  /// The nodes of the old file that the new one does not have, in the order of the file.
  ///
  /// A node that only gets another id is not among them, nor are any where the whole node list
  /// goes: there are rules of their own for these.
  var removedNodes: [Node] {
    guard !new.nodes.isEmpty else { return [] }
    let remaining = Set(new.nodes.compactMap(\.id?.value))
    let formerNodes = FormerNodes(old.nodes)
    let renumbered = Set(
      new.nodes.compactMap { formerNodes.first(like: $0)?.id?.value })
    return old.nodes.filter { node in
      node.id.map { !remaining.contains($0.value) && !renumbered.contains($0.value) } ?? false
    }
  }
}
