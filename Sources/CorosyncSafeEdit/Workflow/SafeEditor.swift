import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncPlan
import CorosyncRuntime
public import CorosyncStore
import CorosyncSyntax
import CorosyncValidation

/// Changes a live configuration file so that either the whole cluster runs the new content, seen
/// and proved, or the old content is back.
///
/// The steps: read, make the candidate, validate, plan, look at the cluster, lock, put on record,
/// replace, reload, prove, and the way back where the proof fails.
public struct SafeEditor: Sendable {
  /// How often a change is made again from a file that others changed meanwhile.
  static let tries = 20

  public let store: ConfigurationStore

  /// The daemon that has the file loaded; nil for a file that no running daemon uses.
  public let cluster: (any ClusterRuntime)?

  public let options: EditOptions
  let observer: any EditObserver

  public init(
    store: ConfigurationStore, cluster: (any ClusterRuntime)?, options: EditOptions,
    observer: any EditObserver
  ) {
    self.store = store
    self.cluster = cluster
    self.options = options
    self.observer = observer
  }

  /// Carries out a change.
  ///
  /// Throws ``SafeEditError`` where the live file is as it was; what happens after it was replaced
  /// is told by the outcome.
  public func run(_ request: EditRequest) throws(SafeEditError) -> EditOutcome {
    if !options.isDryRun { try refuseDuringSeries() }
    return try carryOut(request, isConfirmed: false)
  }

  /// Carries out a change of its own or a step of a series.
  func carryOut(
    _ request: EditRequest, isConfirmed: Bool = true
  ) throws(SafeEditError) -> EditOutcome {
    for attempt in 1...Self.tries {
      let edit = try prepareSettled(request)
      if edit.isUnchanged { return outcome(.unchanged, edit) }
      guard edit.objections.isEmpty else { throw .refused(edit) }
      if options.isDryRun { return outcome(.dryRun, edit) }
      if attempt == 1 || asksAgain(request) {
        guard isConfirmed || observer.confirm(edit) else { throw .declined(edit) }
      }
      if let written = try write(edit, request) { return prove(written, edit) }
      observer.report(.startingOver)
    }
    throw .outrun(tries: Self.tries)
  }

  /// Whether a change made anew needs a second question: an operation does what it was asked for.
  private func asksAgain(_ request: EditRequest) -> Bool {
    if case .operations = request.content { false } else { true }
  }

  /// Replaces the file; nil where somebody else came first and the change is to be made again.
  private func write(
    _ edit: PreparedEdit, _ request: EditRequest
  ) throws(SafeEditError) -> Written? {
    do throws(StoreError) {
      let lock = try store.lock(waiting: options.lockLimit)
      defer { _ = lock.release() }
      guard try openEntries().isEmpty else { return nil }
      return try store.write(
        edit.bytes, over: edit.snapshot, as: change(edit, request), under: lock,
        allowingHardLinks: options.forced.contains("hard-links"))
    } catch {
      guard case .changedMeanwhile(let now) = error else { throw .store(error) }
      if case .candidate(_, let base) = request.content {
        throw .staleCandidate(
          base: base ?? edit.snapshot.bytes, live: now,
          reason: "the file was changed by someone else while this change was made")
      }
      return nil
    }
  }

  private func change(_ edit: PreparedEdit, _ request: EditRequest) -> Change {
    Change(
      command: request.command, oldVersion: edit.live.versionText,
      newVersion: edit.candidate.versionText, user: request.user, login: request.login)
  }

  func outcome(
    _ result: EditOutcome.Result, _ edit: PreparedEdit, entry: EntryID? = nil,
    version: UInt64? = nil, state: ClusterState? = nil, warnings: [String] = []
  ) -> EditOutcome {
    EditOutcome(
      result: result, edit: edit, entry: entry,
      version: version ?? edit.live.totem.configVersion?.value, state: state ?? edit.state,
      warnings: warnings)
  }
}

extension Configuration {
  /// The version as the journal keeps it.
  var versionText: String? { totem.configVersion.map { String($0.value) } }
}
