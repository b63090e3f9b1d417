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
    let id = try folder.nextID()
    guard let temporary = TemporaryName(for: file, id: id)?.component else {
      throw .notRegularFile(file, .directory)
    }
    let entry = JournalEntry(
      id: id, file: file, stage: .prepared, change: change, process: process,
      temporaryName: temporary)
    let hold = try calling { () throws(FileSystemError) in
      try folder.make(
        id, [(EntryFile.old, old), (EntryFile.new, new), (EntryFile.entry, entry.text)])
    }
    return HeldEntry(entry, hold: hold, journal: self)
  }

  /// Whether there is something for ``removePartialEntries(under:)``, or a living program makes or
  /// removes an entry just now.
  public func hasPartialEntries() throws(StoreError) -> Bool {
    try !folder.ids().partial.isEmpty
  }

  /// Removes the entries that a program which died had not finished making, before it touched the
  /// live file, or removing; ``begin(_:of:from:to:under:)`` does so too.
  ///
  /// - Returns: Their ids, in no order.
  public func removePartialEntries(under lock: WriteLock) throws(StoreError) -> [EntryID] {
    guard lock.isHeld else { throw .lockReleased }
    let partial = try folder.ids().partial
    try folder.removePartial(partial)
    return partial
  }
}
