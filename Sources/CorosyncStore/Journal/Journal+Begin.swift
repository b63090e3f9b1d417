public import SystemPackage

extension Journal {
  /// Puts a change on record, with all that undoing it needs, before the live file is touched.
  ///
  /// Everything is on the disk when this returns.
  ///
  /// - Parameters:
  ///   - change: What the change is.
  ///   - file: The live file without symbolic links.
  ///   - old: Its content now.
  ///   - new: The content that it is to have.
  ///   - lock: The write lock, under which the entry gets its number.
  /// - Returns: The entry, at stage ``Stage/prepared``.
  /// - Throws: ``StoreError/call(_:)``, with nothing recorded, or ``StoreError/lockReleased``.
  public func begin(
    _ change: Change, of file: FilePath, from old: [UInt8], to new: [UInt8],
    under lock: WriteLock
  ) throws(StoreError) -> HeldEntry {
    guard lock.isHeld else { throw .lockReleased }
    let id = try nextID()
    guard let temporary = TemporaryName(for: file, id: id)?.component else {
      throw .notRegularFile(file, .directory)
    }
    let entry = JournalEntry(
      id: id, file: file, stage: .prepared, change: change, process: process,
      temporaryName: temporary)
    return try calling { () throws(FileSystemError) in
      try record(entry, old: old, new: new)
    }
  }

  /// Whether there is something for ``removePartialEntries(under:)``, or a living program makes or
  /// removes an entry just now.
  public func hasPartialEntries() throws(StoreError) -> Bool {
    try !ids().partial.isEmpty
  }

  /// Removes the entries that a program which died had not finished making, before it touched the
  /// live file, or removing; ``begin(_:of:from:to:under:)`` does so too.
  ///
  /// - Returns: Their ids, in no order.
  public func removePartialEntries(under lock: WriteLock) throws(StoreError) -> [EntryID] {
    guard lock.isHeld else { throw .lockReleased }
    let partial = try ids().partial
    try removePartial(partial)
    return partial
  }

  private func nextID() throws(StoreError) -> EntryID {
    let ids = try ids()
    try removePartial(ids.partial)
    let last = (ids.complete + ids.partial).map(\.number).max() ?? 0
    return EntryID(time: clock.now(), number: last + 1)
  }

  private func removePartial(_ ids: [EntryID]) throws(StoreError) {
    try calling { () throws(FileSystemError) in
      // Only the holder of the lock makes and removes entries, so nobody is at work on these.
      for id in ids { try removeDirectory(partialPath(of: id)) }
    }
  }

  private func record(
    _ entry: JournalEntry, old: [UInt8], new: [UInt8]
  ) throws(FileSystemError) -> HeldEntry {
    let partial = partialPath(of: entry.id)
    try makeEntryDirectory(partial)
    var isNamed = false
    do throws(FileSystemError) {
      let hold = try fileSystem.open(partial, for: .directory)
      // Errors are to name the directory as it is called from the renaming on.
      let named = OpenFile(number: hold.number, path: path(of: entry.id))
      let held = HeldEntry(entry, hold: named, journal: self)
      guard try fileSystem.tryLock(hold, shared: false) else {
        throw FileSystemError(call: "flock", path: partial, errno: .wouldBlock)
      }
      try fileSystem.writeFile(partial.appending(EntryFile.old), old, for: .creating)
      try fileSystem.writeFile(partial.appending(EntryFile.new), new, for: .creating)
      try fileSystem.writeFile(partial.appending(EntryFile.entry), entry.text, for: .creating)
      try fileSystem.synchronize(hold)
      try fileSystem.rename(partial, to: path(of: entry.id))
      isNamed = true
      try fileSystem.synchronizeDirectory(directory.entries)
      return held
    } catch {
      // What cannot be removed either is found by its name, and removed, by the next change.
      if isNamed { try? fileSystem.rename(path(of: entry.id), to: partial) }
      try? removeDirectory(partial)
      throw error
    }
  }

  private func makeEntryDirectory(_ partial: FilePath) throws(FileSystemError) {
    do {
      try fileSystem.makeDirectory(partial, permissions: 0o700)
    } catch {
      guard error.errno == .noSuchFileOrDirectory else { throw error }
      try fileSystem.makeDirectory(directory.entries, permissions: 0o700)
      try fileSystem.synchronizeDirectory(directory.path)
      try fileSystem.makeDirectory(partial, permissions: 0o700)
    }
  }

  /// Where an entry is while it is made or removed.
  func partialPath(of id: EntryID) -> FilePath {
    directory.entries.appending(".\(id)")
  }

  /// Removes an entry's directory with the files in it.
  func removeDirectory(_ path: FilePath) throws(FileSystemError) {
    for name in try fileSystem.names(in: path) {
      try fileSystem.removeFile(path.appending(name))
    }
    try fileSystem.removeDirectory(path)
  }
}
