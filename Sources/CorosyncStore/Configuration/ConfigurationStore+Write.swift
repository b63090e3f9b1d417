import SystemPackage

extension ConfigurationStore {
  /// Gives the file a new content, if it still has the content of `snapshot`.
  ///
  /// The old content is on the disk in the journal before the file is touched, and the new one
  /// takes its place at once. Where this throws, the error says which content stands; unless that
  /// is not known or a temporary file is left, the entry is closed as failed or abandoned.
  ///
  /// - Parameters:
  ///   - bytes: The new content.
  ///   - snapshot: The file as it was when the new content was made from it.
  ///   - change: What the change is, for the journal.
  ///   - lock: The right to change the file.
  ///   - allowingHardLinks: Whether to go on where the file has other names.
  /// - Returns: The entry, at stage ``Stage/written``, and what is in doubt nevertheless.
  /// - Throws: ``StoreError/changedMeanwhile(now:)``, ``StoreError/otherHardLinks(_:count:)``,
  ///   ``StoreError/tooLarge(_:limit:)``, ``StoreError/write(_:)``, errors of reading, and
  ///   ``StoreError/call(_:)`` where the journal could not be written.
  public func write(
    _ bytes: [UInt8], over snapshot: Snapshot, as change: Change, under lock: WriteLock,
    allowingHardLinks: Bool = false
  ) throws(StoreError) -> Written {
    guard lock.isHeld else { throw .lockReleased }
    guard bytes.count <= backend.sizeLimit else {
      throw .tooLarge(file.realPath, limit: backend.sizeLimit)
    }
    let live = try file.readLive(with: backend.keepsAttributes ? ExtendedAttribute.allCases : [])
    guard live.snapshot.bytes == snapshot.bytes else {
      throw .changedMeanwhile(now: live.snapshot)
    }
    guard allowingHardLinks || !live.snapshot.hasOtherHardLinks else {
      throw .otherHardLinks(file.realPath, count: live.snapshot.status.linkCount)
    }
    let held = try journal.begin(
      change, of: file.realPath, from: snapshot.bytes, to: bytes, under: lock)
    do throws(Setback) {
      try backUp(live, as: held.entry.id)
      let replacement = replacement(of: file.realPath, named: held.entry.temporaryName)
      return finish(held, try replace(live, with: bytes, by: replacement))
    } catch {
      if error.isClean {
        // If even this fails, the entry stays open and is found to have changed nothing.
        try? held.advance(to: error.stage, note: error.error.description)
      }
      throw error.error
    }
  }

  func replacement(of target: FilePath, named name: FilePath.Component) -> Replacement {
    Replacement(
      target: target, temporary: target.sibling(name), fileSystem: fileSystem,
      patience: patience)
  }

  /// Puts the old content in the backup file beside the live one, where the backend has one.
  private func backUp(_ live: LiveFile, as id: EntryID) throws(Setback) {
    guard let backup = backend.backup(of: file.realPath),
      let name = TemporaryName(for: backup, id: id)?.component
    else { return }
    let replacement = replacement(of: backup, named: name)
    do throws(FileSystemError) {
      try replacement.prepare(live.snapshot.bytes, like: backend.keepsAttributes ? live : nil)
      try replacement.swap()
    } catch {
      throw setback(error, discarding: replacement)
    }
  }

  /// - Returns: What failed once the new content was in place; nil for nothing.
  private func replace(
    _ live: LiveFile, with bytes: [UInt8], by replacement: Replacement
  ) throws(Setback) -> FileSystemError? {
    let now: FileStatus
    do throws(FileSystemError) {
      try replacement.prepare(bytes, like: backend.keepsAttributes ? live : nil)
      // The journal takes its time: who does not know our lock may have come in between.
      now = try fileSystem.status(at: file.realPath)
    } catch {
      throw setback(error, discarding: replacement)
    }
    guard now.hasSameContent(as: live.snapshot.status) else {
      throw intrusion(discarding: replacement)
    }
    do throws(FileSystemError) {
      try replacement.swap()
    } catch {
      try judge(error, from: live.snapshot.bytes, to: bytes, by: replacement)
    }
    do throws(FileSystemError) {
      try replacement.settle()
      return nil
    } catch {
      return error
    }
  }

  /// Finds out what a failed rename did; returns where the new content is in place all the same.
  ///
  /// A network or cluster file system may report a failure of what it has done.
  private func judge(
    _ error: FileSystemError, from old: [UInt8], to new: [UInt8], by replacement: Replacement
  ) throws(Setback) {
    let now = try? file.read().bytes
    if now == new, replacement.discard() { return }
    if now == old { throw setback(error, discarding: replacement) }
    throw Setback(
      error: .write(failure(error, standing: now == new ? .new : .unknown)), isClean: false,
      stage: .failed)
  }

  private func finish(_ held: HeldEntry, _ failure: FileSystemError?) -> Written {
    var doubts: [StoreError] = []
    if let failure { doubts.append(.notDurable(file.realPath, failure)) }
    do {
      try held.advance(to: .written)
    } catch {
      doubts.append(error)
    }
    return Written(entry: held, doubts: doubts)
  }
}

// MARK: - Failures before the file was touched

extension ConfigurationStore {
  private func setback(
    _ error: FileSystemError, discarding replacement: Replacement
  ) -> Setback {
    // A file of this name that was there before is not ours to remove.
    let isForeign = error.call == "open" && error.errno == .fileExists
    let isGone = isForeign || replacement.discard()
    var failure = failure(error, standing: .old)
    if !isGone { failure.leftovers = [replacement.temporary] }
    return Setback(error: .write(failure), isClean: isGone, stage: .failed)
  }

  private func intrusion(discarding replacement: Replacement) -> Setback {
    let isGone = replacement.discard()
    do {
      return Setback(
        error: .changedMeanwhile(now: try file.read()), isClean: isGone, stage: .abandoned)
    } catch {
      return Setback(error: error, isClean: isGone, stage: .abandoned)
    }
  }

  private func failure(_ error: FileSystemError, standing: Standing) -> WriteFailure {
    WriteFailure(
      cause: error, refusal: backend.refusal(of: error, in: fileSystem), file: file.realPath,
      standing: standing)
  }
}
