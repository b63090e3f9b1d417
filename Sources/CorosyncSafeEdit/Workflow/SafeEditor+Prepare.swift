import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncPlan
import CorosyncRuntime
import CorosyncStore
import CorosyncSyntax
import CorosyncValidation

extension SafeEditor {
  /// Makes the candidate from the file as it is now, and checks everything that can be checked
  /// without writing.
  public func prepare(_ request: EditRequest) throws(SafeEditError) -> PreparedEdit {
    let snapshot = try storing { () throws(StoreError) in try store.read() }
    let live = Configuration(Document(snapshot.bytes, release: options.release))
    let state = try clusterState()
    let raw = try content(of: request, from: live, snapshot)
    let candidate =
      raw.bytes == snapshot.bytes
      ? live : Configuration(try raised(raw, over: live, state, by: request))
    let isLonger = candidate.document.lines.count > raw.lines.count
    let addedLine = isLonger ? candidate.index.pair(.configVersion)?.number : nil
    return check(candidate, over: live, snapshot, state, addedLine: addedLine)
  }

  /// The same after the changes of others that are under way.
  ///
  /// The file and the cluster can't be asked at one moment, and what another program does in
  /// between looks like a fault of the cluster. What speaks against the change is therefore looked
  /// at twice.
  func prepareSettled(_ request: EditRequest) throws(SafeEditError) -> PreparedEdit {
    if !options.isDryRun { try settleOpenEntries() }
    let edit = try prepare(request)
    guard edit.objections.concernCluster else { return edit }
    if !options.isDryRun { try settleOpenEntries() }
    return try prepare(request)
  }

  func clusterState() throws(SafeEditError) -> ClusterState? {
    guard let cluster else { return nil }
    do {
      return try cluster.state(within: options.proofLimit)
    } catch {
      throw .cluster(error)
    }
  }

  private func content(
    of request: EditRequest, from live: Configuration, _ snapshot: Snapshot
  ) throws(SafeEditError) -> Document {
    switch request.content {
    case .operations(let operations):
      var document = live.document
      do {
        for operation in operations { document = try operation.apply(to: document) }
      } catch {
        throw .edit(error)
      }
      return document
    case .candidate(let bytes, let base):
      let document = Document(bytes, release: options.release)
      try refuseStale(document, base: base, live, snapshot)
      return document
    case .restore(let id):
      let bytes = try storing { () throws(StoreError) in try store.journal.oldBytes(of: id) }
      return Document(bytes, release: options.release)
    }
  }

  private func refuseStale(
    _ candidate: Document, base: [UInt8]?, _ live: Configuration, _ snapshot: Snapshot
  ) throws(SafeEditError) {
    if options.forced.contains("base") { return }
    if let base {
      guard base != snapshot.bytes else { return }
      throw .staleCandidate(
        base: base, live: snapshot,
        reason: "the file was changed by someone else since the candidate was made from it")
    }
    let candidate = Configuration(candidate)
    guard let version = candidate.totem.configVersion?.value,
      let current = live.totem.configVersion?.value
    else { return }
    if version < current {
      throw .staleCandidate(
        base: nil, live: snapshot,
        reason: "the candidate was made from config_version \(version), and the file has \(current)"
      )
    }
    if version == current, let last = try lastChange(to: snapshot), lacks(last.changes, candidate) {
      throw .staleCandidate(
        base: last.base, live: snapshot,
        reason: "the candidate has nothing of the last change, \(last.id): it seems to be older")
    }
  }

  /// The change that gave the file its present content, where it is on record.
  private func lastChange(
    to snapshot: Snapshot
  ) throws(SafeEditError) -> (id: EntryID, base: [UInt8], changes: ConfigurationDifference)? {
    let (id, base) = try storing { () throws(StoreError) -> (EntryID?, [UInt8]) in
      let journal = store.journal
      let last = try journal.list().entries.first { $0.file == snapshot.path }
      guard let last, try journal.newBytes(of: last.id) == snapshot.bytes else { return (nil, []) }
      return (last.id, try journal.oldBytes(of: last.id))
    }
    guard let id else { return nil }
    let changes = ConfigurationDifference(
      from: Configuration(Document(base, release: options.release)),
      to: Configuration(Document(snapshot.bytes, release: options.release)))
    return (id, base, changes)
  }

  /// Whether a configuration has the former values of all changed keys but the version.
  ///
  /// It was then made from the content before the change, and its version raised by hand to the one
  /// that the change got too.
  private func lacks(_ difference: ConfigurationDifference, _ candidate: Configuration) -> Bool {
    let changes = difference.changes.filter { $0.name != ConfigurationPath.configVersion.names }
    return !changes.isEmpty && changes.allSatisfy { candidate.projection.value($0.key) == $0.old }
  }

  /// The document with a version higher than every one in use; as it is where the person raised it.
  private func raised(
    _ document: Document, over live: Configuration, _ state: ClusterState?, by request: EditRequest
  ) throws(SafeEditError) -> Document {
    let own = Configuration(document).totem.configVersion?.value
    let inUse =
      [live.totem.configVersion?.value, state?.loadedVersion].compactMap(\.self)
      + (state?.joined.compactMap(\.configVersion) ?? [])
    let highest = inUse.max() ?? 0
    if let own, own > highest || request.setsVersion {
      guard own <= max(highest, UInt64(Int64.max)) else {
        throw .edit(
          .refused(
            "config_version \(own) leaves hardly room for the changes that come after",
            instead: "give a number a little above \(highest)"))
      }
      return document
    }
    // A value that is no number is the person's to mend: the rules say so.
    if own == nil, DocumentIndex(document).pair(.configVersion) != nil { return document }
    do {
      return try SetConfigVersion.after(inUse).apply(to: document)
    } catch {
      throw .edit(error)
    }
  }

  func check(
    _ candidate: Configuration, over live: Configuration, _ snapshot: Snapshot,
    _ state: ClusterState?, addedLine: Int?
  ) -> PreparedEdit {
    let (new, old) = findings(in: candidate, over: live)
    let subject = HazardSubject(
      from: live, to: candidate, cluster: state,
      host: host?.facts(for: candidate), options: ruleOptions)
    let plan = Plan(subject, rules: options.hazardRules)
    let preflight =
      state.map { Preflight.findings(live: live, candidate: candidate, in: $0) } ?? []
    let objections = Objections(
      findings: new.filter { isRefused($0) } + old.filter { isUnloadable($0) },
      hazards: cluster == nil ? [] : plan.hazards.filter { isRefused($0) },
      preflight: preflight.filter { !options.forced.contains($0.check.rawValue) })
    return PreparedEdit(
      snapshot: snapshot, live: live, candidate: candidate,
      addedLine: addedLine, newFindings: new, oldFindings: old,
      plan: plan, preflight: preflight, state: state, objections: objections)
  }

  /// The daemon's machine; nil for a file that no running daemon reads.
  private var host: HostReader? { cluster == nil ? nil : options.host }

  private var ruleOptions: RuleOptions { RuleOptions(resolver: host?.resolver) }

  /// A configuration with the names of users and groups looked up.
  private func looked(up configuration: Configuration) -> Configuration {
    host.map {
      Configuration(
        configuration.document, projection: Projection(configuration.document, users: $0.users))
    } ?? configuration
  }

  private func isRefused(_ finding: Diagnostic) -> Bool {
    finding.severity == .error
      && (Objections.isNeverForced(finding) || !options.forced.contains(finding.rule.rawValue))
  }

  /// Whether a fault that the live file has too keeps the daemons from loading the candidate.
  private func isUnloadable(_ finding: Diagnostic) -> Bool {
    cluster != nil && finding.severity == .error
      && (Objections.isNeverForced(finding)
        || options.rules.stage(of: finding.rule) == .reload
          && !options.forced.contains(finding.rule.rawValue))
  }

  /// What a reload refuses can't be forced: the daemons would be left with half of their keys.
  private func isRefused(_ hazard: Hazard) -> Bool {
    switch hazard.kind {
    case .refusedByReload: true
    case .accepted: !options.forced.contains(hazard.id.rawValue)
    case .notice: false
    }
  }

  /// The findings about the candidate, divided by whether the live file has them as well.
  private func findings(
    in candidate: Configuration, over live: Configuration
  ) -> (new: [Diagnostic], old: [Diagnostic]) {
    var known: [FindingIdentity: Int] = [:]
    for finding in options.rules.check(looked(up: live), options: ruleOptions) {
      known[FindingIdentity(finding), default: 0] += 1
    }
    var new: [Diagnostic] = []
    var old: [Diagnostic] = []
    let findings = options.rules.check(
      looked(up: candidate), replacing: live, options: ruleOptions)
    for finding in findings {
      let identity = FindingIdentity(finding)
      if let count = known[identity], count > 0 {
        known[identity] = count - 1
        old.append(finding)
      } else {
        new.append(finding)
      }
    }
    return (new, old)
  }

  func storing<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(SafeEditError) -> Value {
    do {
      return try body()
    } catch {
      throw .store(error)
    }
  }
}

/// What makes a finding the same in two files, where it may stand at different places.
private struct FindingIdentity: Hashable {
  let rule: RuleID
  let message: String

  init(_ finding: Diagnostic) {
    rule = finding.rule
    message = finding.message
  }
}
