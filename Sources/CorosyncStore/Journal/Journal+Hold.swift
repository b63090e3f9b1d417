import SystemPackage

extension Journal {
  /// Takes over an entry, to finish or undo what another program began.
  ///
  /// - Parameters:
  ///   - id: The entry.
  ///   - limit: How long to wait for a program that is at work on it.
  /// - Returns: The entry as that program left it; nil where it still is at work.
  /// - Throws: ``StoreError/entryDamaged(_:_:)``, or ``StoreError/call(_:)``.
  public func hold(
    _ id: EntryID, waiting limit: Duration = .zero
  ) throws(StoreError) -> HeldEntry? {
    let hold = try openDirectory(of: id)
    do throws(StoreError) {
      // Longer than zero, since a program that only looks has the lock for a moment as well.
      let isTaken = try poll(hold, within: max(limit, .milliseconds(200)), shared: false)
      guard isTaken else {
        fileSystem.close(hold)
        return nil
      }
      return HeldEntry(try entry(id), hold: hold, journal: self)
    } catch {
      fileSystem.close(hold)
      throw error
    }
  }

  /// Whether a living program, this one included, is at work on the entry.
  public func isHeldByLivingProcess(_ id: EntryID) throws(StoreError) -> Bool {
    try !waitUntilReleased(id, within: .zero)
  }

  /// Waits until no living program is at work on the entry; false when the time ran out.
  public func waitUntilReleased(
    _ id: EntryID, within limit: Duration
  ) throws(StoreError) -> Bool {
    let directory = try openDirectory(of: id)
    defer { fileSystem.close(directory) }
    // Shared, so that two programs that only look do not see each other.
    return try poll(directory, within: limit, shared: true)
  }

  private func openDirectory(of id: EntryID) throws(StoreError) -> OpenFile {
    try calling { () throws(FileSystemError) in
      try fileSystem.open(path(of: id), for: .directory)
    }
  }

  private func poll(
    _ directory: OpenFile, within limit: Duration, shared: Bool
  ) throws(StoreError) -> Bool {
    try clock.poll(every: .milliseconds(20), within: limit) { () throws(StoreError) -> Bool? in
      try calling { () throws(FileSystemError) in
        try fileSystem.tryLock(directory, shared: shared) ? true : nil
      }
    } ?? false
  }
}
