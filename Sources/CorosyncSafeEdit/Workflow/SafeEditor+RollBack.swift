import CorosyncEditing
import CorosyncModel
import CorosyncRuntime
import CorosyncStore
import CorosyncSyntax

extension SafeEditor {
  /// Brings the old content back after a change that could not be proved.
  func rollBack(
    _ held: HeldEntry, _ edit: PreparedEdit, on cluster: any ClusterRuntime, after proof: Proof,
    _ warnings: [String]
  ) -> EditOutcome {
    var proof = proof
    if isAlone(proof, in: edit.state) { proof.reasons.append(Self.adviceForSeparateFiles) }
    observer.report(.rollingBack(proof.reasons))
    var warnings = warnings
    let way = WayBack(old: edit.live, new: edit.candidate, before: edit.state)
    let result = goBack(way, held, on: cluster, after: proof, &warnings)
    return outcome(
      result.reasons.isEmpty
        ? .rolledBack(reasons: proof.reasons)
        : .uncertain(reasons: proof.reasons + result.reasons),
      edit, entry: held.entry.id, version: result.version, state: result.state, warnings: warnings)
  }

  private static let adviceForSeparateFiles =
    "the other members read files of their own: make the change on every node with --no-reload, "
    + "then \"corosync-edit reload\" on one of them; of a change in steps each step so, before "
    + "the next"

  /// What the way back leads from and to.
  struct WayBack {
    let old: Configuration
    let new: Configuration

    /// The cluster before the change; nil where that is not known.
    let before: ClusterState?
  }

  /// What the way back came to: nothing is wrong where there are no reasons.
  struct Return {
    var reasons: [String]

    /// The version that stands in the file.
    var version: UInt64?
    var state: ClusterState?
  }

  /// Writes the old content, and has the cluster run it.
  ///
  /// The old content gets a higher version, since members that took the new one would not go back
  /// to a lower one. Where no other member has seen this file at all, the bytes from before are
  /// what they all still have, and so they are written as they were.
  func goBack(
    _ way: WayBack, _ held: HeldEntry, on cluster: any ClusterRuntime, after proof: Proof,
    _ warnings: inout [String]
  ) -> Return {
    if !proof.wasReloaded || isAlone(proof, in: way.before) {
      return write(way.old, way, held, on: proof.wasReloaded ? cluster : nil, &warnings).result
    }
    guard let raised = raisedOld(way, proof) else {
      return write(way.old, way, held, on: cluster, &warnings).result
    }
    let first = write(raised, way, held, on: cluster, &warnings)
    guard !first.result.reasons.isEmpty, let second = first.proof,
      isAlone(second, in: way.before)
    else { return first.result }
    let again = WayBack(old: way.old, new: raised, before: way.before)
    return write(way.old, again, held, on: cluster, &warnings).result
  }

  /// Whether this node has announced the version and no other member has.
  private func isAlone(_ proof: Proof, in before: ClusterState?) -> Bool {
    guard proof.isLocal, !store.backend.distributes, let state = proof.state else { return false }
    let others = state.joined.map(\.id).filter { $0 != state.localNode }
    return !others.isEmpty && Set(proof.laggards).isSuperset(of: others)
  }

  private func raisedOld(_ way: WayBack, _ proof: Proof) -> Configuration? {
    let inUse =
      [way.old.totem.configVersion?.value, way.new.totem.configVersion?.value].compactMap(\.self)
      + (proof.state?.joined.compactMap(\.configVersion) ?? [])
    do {
      return Configuration(try SetConfigVersion.after(inUse).apply(to: way.old.document))
    } catch {
      return nil
    }
  }

  private func write(
    _ content: Configuration, _ way: WayBack, _ held: HeldEntry,
    on cluster: (any ClusterRuntime)?, _ warnings: inout [String]
  ) -> (result: Return, proof: Proof?) {
    let version = content.totem.configVersion?.value
    let undo: HeldEntry
    do throws(StoreError) {
      let written = try replace(way.new, by: content, undoing: held.entry)
      warnings += written.doubts.map(\.description)
      undo = written.entry
    } catch {
      let standing = way.new.totem.configVersion?.value
      return (
        Return(reasons: ["the old content could not be put back: \(error)"], version: standing), nil
      )
    }
    defer { undo.release() }
    guard let cluster else {
      advance(undo, to: .completed, &warnings)
      advance(held, to: .rolledBack, &warnings)
      return (Return(reasons: [], version: version), nil)
    }
    let proof = bringIntoEffect(
      content, over: way.new, before: way.before?.withoutJoinCounts, on: cluster, undo, &warnings)
    if proof.reasons.isEmpty {
      advance(undo, to: .verified, &warnings)
      advance(held, to: .rolledBack, &warnings)
    }
    return (Return(reasons: proof.reasons, version: version, state: proof.state), proof)
  }

  /// Replaces the file if it still has the content that this change gave it.
  private func replace(
    _ new: Configuration, by content: Configuration, undoing entry: JournalEntry
  ) throws(StoreError) -> Written {
    let lock = try store.lock(waiting: options.lockLimit)
    defer { _ = lock.release() }
    let snapshot = try store.read()
    guard snapshot.bytes == new.document.bytes else { throw .changedMeanwhile(now: snapshot) }
    let change = Change(
      command: "undo \(entry.change.command)", oldVersion: new.versionText,
      newVersion: content.versionText, user: entry.change.user, login: entry.change.login,
      undoes: entry.id)
    return try store.write(
      content.document.bytes, over: snapshot, as: change, under: lock,
      allowingHardLinks: options.forced.contains("hard-links"))
  }
}

extension ClusterState {
  /// The state without the counts of joins, which the way back need not restore.
  var withoutJoinCounts: ClusterState {
    ClusterState(
      localNode: localNode, loadedVersion: loadedVersion,
      members: members.map {
        Member(
          id: $0.id, isJoined: $0.isJoined, configVersion: $0.configVersion,
          addresses: $0.addresses)
      }, links: links, quorum: quorum)
  }

  /// The state without what is known of links.
  var withoutLinks: ClusterState {
    ClusterState(
      localNode: localNode, loadedVersion: loadedVersion, members: members, links: [],
      quorum: quorum)
  }
}
