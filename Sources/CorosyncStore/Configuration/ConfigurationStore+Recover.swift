public import SystemPackage

extension ConfigurationStore {
  /// What the entry's file has now, compared with the contents in the journal.
  ///
  /// The stage alone does not tell: a program may have died after it replaced the file and before
  /// it recorded that. The entry's file need not be this store's.
  public func liveContent(of entry: JournalEntry) throws(StoreError) -> LiveContent {
    let file = try ConfigurationFile(path: entry.file, fileSystem: fileSystem, clock: clock)
    let snapshot = try file.read()
    if try journal.newBytes(of: entry.id) == snapshot.bytes { return .new(snapshot) }
    if try journal.oldBytes(of: entry.id) == snapshot.bytes { return .old(snapshot) }
    return .other(snapshot)
  }

  /// Removes the temporary files that a program which died at work on `entry` left behind.
  ///
  /// - Parameters:
  ///   - entry: The entry, held by the caller so that nobody is at work on it.
  ///   - lock: The right to change the file.
  /// - Returns: The files that were there.
  /// - Throws: ``StoreError/call(_:)``, or ``StoreError/lockReleased``.
  @discardableResult
  public func removeLeftovers(
    of entry: HeldEntry, under lock: WriteLock
  ) throws(StoreError) -> [FilePath] {
    guard lock.isHeld else { throw .lockReleased }
    let entry = entry.entry
    var candidates = [
      entry.file.sibling(entry.temporaryName),
      journal.path(of: entry.id).appending(EntryFile.next),
    ]
    if let backup = backend.backup(of: entry.file),
      let name = TemporaryName(for: backup, id: entry.id)?.component
    {
      candidates.append(entry.file.sibling(name))
    }
    return try calling { () throws(FileSystemError) in
      var removed: [FilePath] = []
      for candidate in candidates where try fileSystem.removeIfPresent(candidate) {
        removed.append(candidate)
      }
      return removed
    }
  }

  /// The temporary files of any change that are beside the live file, in no order.
  ///
  /// While the caller has the write lock, no living program of this state directory needs them.
  public func leftovers() throws(StoreError) -> [FilePath] {
    let directory = file.realPath.removingLastComponent()
    let backup = backend.backup(of: file.realPath)
    let names = [file.realPath.lastComponent, backup?.lastComponent].compactMap { $0 }
    return try calling { () throws(FileSystemError) in
      try fileSystem.names(in: directory)
        .filter { name in names.contains { TemporaryName.entry(of: name, beside: $0) != nil } }
        .map { directory.appending($0) }
    }
  }
}
