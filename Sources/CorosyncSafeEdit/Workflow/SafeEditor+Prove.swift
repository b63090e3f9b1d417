import CorosyncCmap
import CorosyncModel
import CorosyncRuntime
import CorosyncStore

extension SafeEditor {
  /// Brings a file that was just replaced into effect and proves it, or takes the way back.
  func prove(_ written: Written, _ edit: PreparedEdit) -> EditOutcome {
    let held = written.entry
    defer { held.release() }
    observer.report(.written(held.entry.id))
    var warnings = written.doubts.map(\.description)
    guard let cluster else {
      advance(held, to: .completed, &warnings)
      prune(&warnings)
      return outcome(
        .written, edit, entry: held.entry.id, version: edit.candidate.totem.configVersion?.value,
        warnings: warnings)
    }
    let proof = bringIntoEffect(
      edit.candidate, over: edit.live, before: edit.state, on: cluster, held, &warnings)
    guard let state = proof.state, proof.reasons.isEmpty else {
      return rollBack(held, edit, on: cluster, after: proof, warnings)
    }
    advance(held, to: .verified, &warnings)
    prune(&warnings)
    return outcome(
      .verified, edit, entry: held.entry.id, version: edit.candidate.totem.configVersion?.value,
      state: state, warnings: warnings)
  }

  /// Removes the oldest entries of the journal, once this change is through.
  private func prune(_ warnings: inout [String]) {
    do throws(StoreError) {
      let lock = try store.lock(waiting: options.lockLimit)
      defer { _ = lock.release() }
      try store.journal.prune(keeping: options.historyLength, under: lock)
    } catch {
      warnings.append("old changes could not be removed from the journal: \(error)")
    }
  }

  /// What came of asking the cluster to run a content.
  struct Proof {
    /// Why it is not proved; empty where it is.
    var reasons: [String]

    /// Whether the daemons may have read the new content.
    var wasReloaded = true

    /// Whether this node announces the version.
    var isLocal = false

    /// The members other than this node that do not announce the version.
    var laggards: [NodeID] = []

    /// What is not as the file has it, and no reason to go back.
    var doubts: [String] = []

    /// The cluster as last seen.
    var state: ClusterState?
  }

  /// Reloads and waits for the proof, with the stage on record.
  func bringIntoEffect(
    _ configuration: Configuration, over former: Configuration, before: ClusterState?,
    on cluster: any ClusterRuntime, _ held: HeldEntry, _ warnings: inout [String]
  ) -> Proof {
    // On record before it is asked for: from here on the daemons may have the new content.
    advance(held, to: .reloaded, &warnings)
    let proof = loadAndProve(configuration, over: former, before: before, on: cluster)
    warnings += proof.doubts
    return proof
  }

  /// Reloads and waits for the proof, without a record.
  func loadAndProve(
    _ configuration: Configuration, over former: Configuration, before: ClusterState?,
    on cluster: any ClusterRuntime
  ) -> Proof {
    // On pmxcfs the file system reloads by itself.
    if !store.backend.distributes, let failure = reload(cluster, as: .reloading) { return failure }
    do throws(RuntimeError) {
      var proof = try proof(of: configuration, over: former, before: before, on: cluster)
      guard proof.reasons.isEmpty, try !oldPings(configuration, on: cluster).isEmpty else {
        return proof
      }
      if let failure = reload(cluster, as: .reloadingForPings) { return failure }
      proof = try self.proof(of: configuration, over: former, before: before, on: cluster)
      proof.doubts += try oldPings(configuration, on: cluster)
      return proof
    } catch {
      return Proof(reasons: [error.description], state: nil)
    }
  }

  /// What is to be said of links whose pings go by other timers than the file's.
  private func oldPings(
    _ configuration: Configuration, on cluster: any ClusterRuntime
  ) throws(RuntimeError) -> [String] {
    try RunningPings.failures(of: configuration, on: cluster, within: options.proofLimit).map {
      $0.message(in: configuration, version: configuration.totem.configVersion?.value ?? 0)
    }
  }

  /// Has all members read their files; returns what went wrong where that is known.
  private func reload(_ cluster: any ClusterRuntime, as event: EditEvent) -> Proof? {
    observer.report(event)
    do throws(RuntimeError) {
      guard try cluster.reload(within: options.proofLimit) == .refused else { return nil }
      return Proof(
        reasons: ["the daemon of this node refused the reload; its log says why"],
        state: try? cluster.state(within: .seconds(2)))
    } catch {
      // An answer that did not arrive says nothing: the proof tells.
      if error.outcomeIsUnknown { return nil }
      return Proof(reasons: [error.description], wasReloaded: false)
    }
  }

  private func proof(
    of configuration: Configuration, over former: Configuration, before: ClusterState?,
    on cluster: any ClusterRuntime
  ) throws(RuntimeError) -> Proof {
    let version = configuration.totem.configVersion?.value ?? 0
    observer.report(.proving(version: version))
    let expected = ExpectedMap(reloading: configuration, over: former)
    var failures: [Verification.Failure] = []
    var last: ClusterState?
    _ = try cluster.wait(within: options.proofLimit) { (state) throws(RuntimeError) in
      last = state
      failures = Verification.failures(
        of: configuration, version: version, in: state, before: before
      ).filter { !isForced($0) }
      // The whole map is read only when the rest holds: it takes many calls.
      if failures.isEmpty { failures = try mapFailures(expected, on: cluster) }
      return failures.isEmpty
    }
    let verification = Verification(version: version, failures: failures)
    return Proof(
      reasons: failures.map { $0.message(in: configuration, version: version) },
      isLocal: last.map { state in
        state.joined.contains { $0.id == state.localNode && $0.configVersion == version }
      } ?? false,
      laggards: last.map { verification.laggards(besides: $0.localNode) } ?? [],
      doubts: last?.quorum?.isQuorate == false ? ["the cluster is not quorate"] : [], state: last)
  }

  /// Whether the person takes a failure upon himself.
  private func isForced(_ failure: Verification.Failure) -> Bool {
    failure == .notQuorate && options.forced.contains("quorum-lost")
  }

  /// What is wrong with the map; keys that wait for a start or are not the file's only where
  /// `isStrict`, since they are no fault of a change.
  func mapFailures(
    _ expected: ExpectedMap, on cluster: any ClusterRuntime, isStrict: Bool = false
  ) throws(RuntimeError) -> [Verification.Failure] {
    let map = try cluster.configuration(within: options.proofLimit)
    let message = try cluster.reloadErrorMessage(within: options.proofLimit)
    return expected.differences(in: map).map { .keyDiffers($0) }
      + (isStrict
        ? expected.waiting(in: map).map { .keyWaits($0) }
          + expected.surplus(in: map).map { .keyNotInFile($0) } : [])
      + (message.map { [.notApplied($0)] } ?? [])
  }

  /// Puts a stage on record; a failure is a warning, since the file tells what stands all the same.
  func advance(_ held: HeldEntry, to stage: Stage, note: String? = nil, _ warnings: inout [String])
  {
    do {
      try held.advance(to: stage, note: note)
    } catch {
      warnings.append("the journal could not be written: \(error)")
    }
  }
}
