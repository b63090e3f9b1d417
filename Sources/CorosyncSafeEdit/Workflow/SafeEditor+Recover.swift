import CorosyncModel
public import CorosyncStore
import CorosyncSyntax
import SystemPackage

extension SafeEditor {
  /// The changes of this file whose outcome is not on record, newest first.
  public func openEntries() throws(StoreError) -> [JournalEntry] {
    try store.journal.list().openEntries.filter { $0.file == store.file.realPath }
  }

  /// Finishes or undoes what programs that died left behind, newest first.
  ///
  /// A change whose content is in place is proved, and undone where it can't be; one whose content
  /// is not is closed. Temporary files go.
  public func recover() throws(SafeEditError) -> [Recovery] {
    var results: [Recovery] = []
    for entry in try storing({ () throws(StoreError) in try openEntries() }) {
      results.append(try recover(entry))
    }
    try discardPartialEntries()
    return results
  }

  /// Removes the records of changes that were never begun.
  private func discardPartialEntries() throws(SafeEditError) {
    let discarded = try storing { () throws(StoreError) -> [EntryID] in
      guard try store.journal.hasPartialEntries() else { return [] }
      let lock = try store.lock(waiting: options.lockLimit)
      defer { _ = lock.release() }
      return try store.journal.removePartialEntries(under: lock)
    }
    for id in discarded { observer.report(.discarded(id)) }
  }

  /// Deals with unfinished changes before a new one: waits for living programs, and recovers what
  /// dead ones left.
  func settleOpenEntries() throws(SafeEditError) {
    for entry in try storing({ () throws(StoreError) in try openEntries() }) {
      try wait(for: entry)
      guard try storing({ () throws(StoreError) in try store.journal.entry(entry.id).isOpen })
      else { continue }
      observer.report(.recovering(entry))
      let recovery = try recover(entry)
      switch recovery.result {
      case .failed: throw .unfinished(entry, recovery)
      case .inProgress: throw .busy(entry)
      case .notWritten, .verified, .completed, .rolledBack, .overtaken: continue
      }
    }
  }

  private func wait(for entry: JournalEntry) throws(SafeEditError) {
    let journal = store.journal
    try storing { () throws(StoreError) in
      guard try journal.isHeldByLivingProcess(entry.id) else { return }
      observer.report(.waitingForOther(entry))
      _ = try journal.waitUntilReleased(entry.id, within: options.lockLimit + options.proofLimit)
    }
  }

  private func recover(_ entry: JournalEntry) throws(SafeEditError) -> Recovery {
    let held = try storing { () throws(StoreError) in try store.journal.hold(entry.id) }
    guard let held else {
      return Recovery(entry: entry, result: .inProgress, removedFiles: [], warnings: [])
    }
    defer { held.release() }
    guard held.entry.isOpen else {
      return Recovery(entry: entry, result: .notWritten, removedFiles: [], warnings: [])
    }
    let (content, removed) = try storing { () throws(StoreError) in
      let lock = try store.lock(waiting: options.lockLimit)
      defer { _ = lock.release() }
      let removed = try store.removeLeftovers(of: held, under: lock)
      return (try store.liveContent(of: held.entry), removed)
    }
    var warnings: [String] = []
    let result = try settle(held, content, &warnings)
    return Recovery(
      entry: entry, result: result, removedFiles: removed.map(\.string), warnings: warnings)
  }

  private func settle(
    _ held: HeldEntry, _ content: LiveContent, _ warnings: inout [String]
  ) throws(SafeEditError) -> Recovery.Result {
    switch content {
    case .old:
      advance(held, to: .abandoned, note: "found without its new content", &warnings)
      return .notWritten
    case .other:
      let undos = try undos(of: held.entry)
      if undos.contains(where: \.isOpen) {
        return .failed(reasons: ["the way back from it is not proved yet"])
      }
      let wasUndone = undos.contains { $0.stage == .verified || $0.stage == .completed }
      let stage: Stage = wasUndone ? .rolledBack : .abandoned
      advance(held, to: stage, note: "found with another content", &warnings)
      return stage == .rolledBack ? .rolledBack(reasons: []) : .overtaken
    case .new(let snapshot):
      return try finish(held, snapshot, &warnings)
    }
  }

  /// The later changes that undo this one, newest first.
  private func undos(of entry: JournalEntry) throws(SafeEditError) -> [JournalEntry] {
    try storing { () throws(StoreError) in
      try store.journal.list().entries.filter { $0.change.undoes == entry.id }
    }
  }

  /// Proves the new content, which stands in the file, or brings the old one back; nothing comes
  /// back that an unfinished way back has undone.
  private func finish(
    _ held: HeldEntry, _ snapshot: Snapshot, _ warnings: inout [String]
  ) throws(SafeEditError) -> Recovery.Result {
    guard let cluster else {
      advance(held, to: .completed, &warnings)
      return .completed
    }
    let oldBytes = try storing { () throws(StoreError) in
      try store.journal.oldBytes(of: held.entry.id)
    }
    let isUndo = held.entry.change.undoes != nil
    let state = try clusterState()
    let way = WayBack(
      old: Configuration(Document(oldBytes, release: options.release)),
      new: Configuration(Document(snapshot.bytes, release: options.release)),
      // Links that are down now may be so because of the change; for the way back from one that is
      // no reason not to settle.
      before: isUndo ? state : state?.withoutLinks)
    let proof = bringIntoEffect(
      way.new, over: way.old, before: way.before?.withoutJoinCounts, on: cluster, held, &warnings)
    if proof.reasons.isEmpty {
      advance(held, to: .verified, &warnings)
      return .verified
    }
    // What was refused once must not come back.
    if isUndo { return .failed(reasons: proof.reasons) }
    observer.report(.rollingBack(proof.reasons))
    let back = goBack(way, held, on: cluster, after: proof, &warnings)
    return back.reasons.isEmpty
      ? .rolledBack(reasons: proof.reasons) : .failed(reasons: proof.reasons + back.reasons)
  }
}
