public import CorosyncDiagnostics
public import CorosyncModel
import CorosyncSyntax
import CorosyncValidation

/// What replacing one configuration by another does to a running cluster.
public struct Plan: Sendable, Hashable {
  /// One changed key, and when it comes into effect.
  public struct Step: Sendable, Hashable {
    public let change: ConfigurationDifference.Change
    public let effect: ChangeEffect
  }

  /// One difference as people see it: a node, a link, or a key.
  public struct Item: Sendable, Hashable {
    public let kind: ConfigurationDifference.Kind

    /// The most dangerous effect of its keys.
    public let effect: ChangeEffect

    /// The keys by name; at least one.
    public let steps: [Step]
  }

  /// The `config_version` of both; nil where a file has none.
  public let oldVersion: UInt64?
  public let newVersion: UInt64?

  /// The changed keys by name, without `config_version`.
  public let steps: [Step]

  /// The same changes as people see them, the most dangerous first.
  public let items: [Item]

  /// What makes the change dangerous or impossible.
  public let hazards: [Hazard]

  /// What is wrong with the new file so that a running daemon refuses to load it.
  public let refusals: [Diagnostic]

  /// What is wrong with the new file so that corosync does not start with it; a running daemon
  /// loads it all the same.
  public let startFaults: [Diagnostic]

  /// The change in steps, where it has hazards that steps avoid; a failure tells why there is no
  /// way.
  ///
  /// Nil where no steps are needed, and where the new file is refused whatever the way to it, by a
  /// running daemon or by one that starts; faults that the old file has too are no hindrance.
  public let migration: Result<Migration, MigrationError>?

  /// The restart of corosync that the change needs to come into effect; nil where it needs none.
  public let restart: Restart?

  /// The nodes on which corosync-qdevice must be restarted, in the order of the file.
  public let deviceRestart: [Node]

  /// The votes that are needed, and what the cluster survives, before and after.
  public let quorum: QuorumEffect

  /// The votes of the nodes that are members now, as the old file and as the new one counts them;
  /// nil where the running cluster is not known.
  public let memberVotes: MemberVotes?

  /// The votes of members.
  public struct MemberVotes: Sendable, Hashable {
    public let before: UInt32
    public let after: UInt32
  }

  /// Makes the plan for daemons of the release that `new` was read for.
  ///
  /// `cluster` is the running cluster; nil where it could not be asked.
  public init(
    from old: Configuration, to new: Configuration, rules: HazardRuleSet = .standard,
    cluster: ClusterState? = nil
  ) {
    self.init(HazardSubject(from: old, to: new, cluster: cluster), rules: rules)
  }

  /// Makes the plan of a subject, for daemons of the release that its new file was read for.
  ///
  /// Only `sections` are compared, by the names of the top level; nil for all.
  public init(
    _ subject: HazardSubject, rules: HazardRuleSet = .standard, in sections: Set<String>? = nil
  ) {
    let (old, new) = (subject.old, subject.new)
    let difference = ConfigurationDifference(from: old, to: new, in: sections)
    let judge = EffectJudge(subject)
    let items = difference.items.map { Item($0, judge) }
      .filter { $0.steps.map(\.change.name) != ["totem.config_version"] }
    self.items = items.enumerated()
      .sorted { ($0.element.effect, $0.offset) < ($1.element.effect, $1.offset) }.map(\.element)
    steps = items.flatMap(\.steps).sorted { $0.change.name < $1.change.name }
    oldVersion = old.totem.configVersion?.value
    newVersion = new.totem.configVersion?.value
    let view = ReloadView(of: new, over: old, options: subject.options)
    refusals = view.refusals
    startFaults = view.startFaults
    hazards = rules.hazards(of: subject)
    let needsSteps =
      refusals.isEmpty && hazards.contains(where: \.isRemovedBySteps)
      && view.newStartFaults(over: old, options: subject.options).isEmpty
    migration = needsSteps ? Self.migration(subject, rules) : nil
    restart = Restart(for: steps, from: old, to: new, cluster: subject.cluster)
    deviceRestart =
      steps.contains(where: \.effect.isQdeviceRestart) && new.quorum.device != nil ? new.nodes : []
    quorum = QuorumEffect(from: old, to: new)
    memberVotes = subject.cluster.map { cluster in
      MemberVotes(
        before: QuorumSettings(old).votes(of: cluster.joinedIDs),
        after: QuorumSettings(new).votes(of: cluster.joinedIDs))
    }
  }

  /// What the machine has besides the file is no matter of steps, and left out.
  private static func migration(
    _ subject: HazardSubject, _ rules: HazardRuleSet
  ) -> Result<Migration, MigrationError> {
    let change = HazardSubject(
      from: subject.old, to: subject.new, cluster: subject.cluster, options: subject.options)
    return Result { () throws(MigrationError) in try Migration(change, rules: rules) }
  }

  /// Whether the daemons refuse the reload.
  public var isRefused: Bool {
    !refusals.isEmpty || hazards.contains { $0.kind == .refusedByReload }
  }

  /// The steps that a reload alone does not bring into effect.
  public var restarts: [Step] {
    steps.filter { $0.effect.isRestart || $0.effect.isQdeviceRestart }
  }
}

extension Plan.Item {
  init(_ item: ConfigurationDifference.Item, _ judge: EffectJudge) {
    kind = item.kind
    steps = item.changes.map { Plan.Step(change: $0, effect: judge.effect(of: $0)) }
    effect =
      switch item.kind {
      case .key: steps.first?.effect ?? .none
      case .nodeRenumbered: .harmful
      case .nodeAdded, .nodeRemoved, .linkAdded, .linkRemoved:
        min(steps.map(\.effect).min() ?? .live, .live)
      }
  }
}
